"""Korean: word banks by theme, particles that follow the last sound, and the patterns that join them."""

from .grammar import Language
from .shared import SHARED_BANKS, SHARED_RULES

NOUNS = """
새벽 저녁노을 장마 태풍 첫눈 달빛 골짜기 강가 바닷가 나루터 모래밭 등대 섬 숲 솔잎 이끼 시냇물 폭포 논둑 벼이삭
보리밭 들판 풀밭 목장 양떼 철새 매미 반딧불 잠자리 나비 개미 달팽이 참새 까마귀 백로 부엉이 길고양이 강아지 황소 잉어
계수나무 매화 목련 은행나무 오동나무 버드나무 연못 대숲 귤 감 석류 포도 호두 고구마 옥수수 콩나물 무 배추 고추 생강
부엌 아궁이 무쇠솥 뚝배기 찜통 도마 식칼 밥상 그릇 찻주전자 술잔 두유 만두 국수 죽 굴비 간장 식초 된장 들기름
시장 채소가게 구멍가게 이발소 양복점 자전거포 시계방 헌책방 사진관 영화관 목욕탕 찻집 주막 다방 포장마차 야시장 장터 무대 사당 서당
골목 돌담 한옥 돌다리 기와 성벽 종탑 광장 마당 다락방 지하실 계단 복도 툇마루 처마 문턱 창호지 우편함 가로등 대문
기차역 승강장 차표 대합실 완행열차 지하철 버스 자전거 오토바이 여객선 부두 공항 터널 고가도로 사거리 횡단보도 인도 국도 철길 개찰구
짐 배낭 우산 밀짚모자 목도리 외투 털옷 고무신 장갑 안경 손목시계 열쇠 지갑 사진기 필름 음반 라디오 텔레비전 카세트 손전등
책장 사전 원고 공책 만년필 잉크 편지지 우표 엽서 달력 지도 신문 잡지 시집 소설 전기 기행문 각본 만화책 그림책
문단 제목 각주 주석 인용문 목차 머리말 후기 표지 책등 여백 행간 글꼴 활자 명조체 고딕체 쉼표 마침표 괄호 따옴표
사투리 억양 속담 수수께끼 동요 민요 판소리 탈춤 만담 가야금 거문고 피리 피아노 기타 북소리 가락 화음 박자 창법 춤사위
캔버스 물감 수채화 소묘 판화 서예 전각 도자기 청자 놋그릇 옥 비단 자수 쪽빛 종이꽃 연 등불 병풍 족자 향로
알고리즘 코드 함수 변수 반복문 재귀 인터페이스 모듈 의존성 컴파일러 해석기 가상머신 운영체제 커널 프로세스 스레드 메모리 캐시 디스크 데이터베이스
색인 질의 트랜잭션 로그 백업 스냅숏 패치 버전 브랜치 커밋 테스트 예외 스택 포인터 대기열 연결목록 해시표 이진트리 정규식 서버
클라이언트 브라우저 프로토콜 포트 도메인 인증서 비밀키 암호 방화벽 라우터 대역폭 지연시간 부하 클러스터 컨테이너 이미지 파이프라인 화면 자판 마우스
마이크 감지기 회로판 건전지 반도체 인쇄기 이어폰 모형 매개변수 표본 이름표 학습자료 오차 기울기 손실함수 특징 벡터 행렬 확률 분포
평균 분산 신뢰구간 가설 추론 정리 증명 공식 방정식 곡선 좌표 삼각형 원주율 소수 분수 무리수 극한 미분 적분 집합
사상 위상 게임이론 엔트로피 혼돈 실험 현미경 망원경 시험관 저울 온도계 자기장 전류 중력 궤도 혜성 성운 블랙홀 행성 위성
로켓 세포 유전자 단백질 바이러스 백신 항체 신경 혈압 심장박동 잠 꿈 기억 망각 주의력 감정 불안 외로움 죄책감 부끄러움
호기심 인내심 용기 선의 어린시절 사춘기 청춘 중년 노년 생일 결혼식 장례식 이별 재회 약속 모임 말다툼 화해 침묵 거짓말
비밀 오해 편견 할머니 외할아버지 아버지 어머니 누나 동생 이웃 짝꿍 담임선생 교장 스승 제자 목수 대장장이 재단사 어부 농부
목동 집배원 의사 간호사 기자 편집자 번역가 시인 화가 감독 배우 가수 변호사 판사 경찰 운전사 선장 선원 기술자 설계자
공장 작업장 선반 톱니바퀴 나사 용접 도면 월급 보너스 집세 고지서 저금 주식 환율 물가 세금 예산 계약서 영수증 회사
회의 주간보고 제도 이력서 면접 야근 퇴사 창업 투자 사용자 요구사항 시제품 의견 정책 법률 권리 의무 투표 의회 제국
왕조 국경 전쟁 평화 조약 사신 상단 역참 운하 곡식창고 문명 전통 근대성 계몽 이성 신앙 자유 평등 정의 미덕
운명 우연 인과 시간 공간 언어 의미 진리 상식 의심 습관 목록 계획 목표 진도 미루기 효율 집중 장단 경계
선택 대가 위험 기회 경험 직감 판단 잘못 교훈 대답 질문 실마리 세부 구조 뼈대 층위 시각 은유 이야기 등장인물
줄거리 결말 첫머리 전환점 복선 냄새 소리 빛깔 모양 무게 그림자 먼지 금 녹 흉터 지문 발자국 메아리 틈새 조각
""".split()

#: Native verbs as "modifying form|past|joining form".
NATIVE_VERBS = """
보는|보았다|보고 듣는|들었다|듣고 떠올리는|떠올렸다|떠올리고 잊는|잊었다|잊고 찾는|찾았다|찾고 놓치는|놓쳤다|놓치고 만나는|만났다|만나고 기다리는|기다렸다|기다리고 떠나는|떠났다|떠나고 지나는|지났다|지나고
따라가는|따라갔다|따라가고 집어드는|집어들었다|집어들고 내려놓는|내려놓았다|내려놓고 여는|열었다|열고 닫는|닫았다|닫고 밀어내는|밀어냈다|밀어내고 붙잡는|붙잡았다|붙잡고 껴안는|껴안았다|껴안고 버리는|버렸다|버리고 숨기는|숨겼다|숨기고
건네는|건넸다|건네고 돌려주는|돌려주었다|돌려주고 빌리는|빌렸다|빌리고 사는|샀다|사고 파는|팔았다|팔고 고치는|고쳤다|고치고 쓰는|썼다|쓰고 베끼는|베꼈다|베끼고 옮기는|옮겼다|옮기고 지우는|지웠다|지우고
읽는|읽었다|읽고 외우는|외웠다|외우고 들려주는|들려주었다|들려주고 엮는|엮었다|엮고 찍는|찍었다|찍고 깨닫는|깨달았다|깨닫고 받아들이는|받아들였다|받아들이고 뿌리치는|뿌리쳤다|뿌리치고 아끼는|아꼈다|아끼고 두려워하는|두려워했다|두려워하고
만드는|만들었다|만들고 허무는|허물었다|허물고 다듬는|다듬었다|다듬고 줄이는|줄였다|줄이고 돌보는|돌보았다|돌보고 심는|심었다|심고 거두는|거두었다|거두고 말리는|말렸다|말리고 찌는|쪘다|찌고 볶는|볶았다|볶고
써는|썰었다|썰고 주무르는|주물렀다|주무르고 맛보는|맛보았다|맛보고 마시는|마셨다|마시고 꿰매는|꿰맸다|꿰매고 닦는|닦았다|닦고 재는|쟀다|재고 세는|세었다|세고 견주는|견주었다|견주고 살피는|살폈다|살피고
푸는|풀었다|풀고 이끄는|이끌었다|이끌고 바꾸는|바꾸었다|바꾸고 막는|막았다|막고 지키는|지켰다|지키고 꾸짖는|꾸짖었다|꾸짖고 비추는|비추었다|비추고 가리는|가렸다|가리고 깨우는|깨웠다|깨우고 흉내내는|흉내냈다|흉내내고
메우는|메웠다|메우고 드러내는|드러냈다|드러내고 짊어지는|짊어졌다|짊어지고 잇는|이었다|잇고 배우는|배웠다|배우고 익히는|익혔다|익히고 묻는|물었다|묻고 고르는|골랐다|고르고 끝내는|끝냈다|끝내고 미루는|미루었다|미루고
""".split()

HADA = """
연구 관찰 기록 번역 편집 인쇄 출판 설명 증명 반박 설계 구축 해석 압축 검증 감시 수정 수집 정리 분류 보관 공개 공유 비교 측정 계산 예측 추정 구현 이전
방문 체험 이해 상상 비판 평가 지지 부정 긍정 거절 암송 낭독 모방 재현 복원 발명 발견 채택 폐지 연기 중단 재개 협상 조정 관리 운영 지도 양성 표현 묘사
기억 포기 고집 걱정 존경 질투 격려 칭찬 요약 인용 배포 점검 최적화 가정 입증 토론 결정 선택 시도 완성 반복 대체 보충 폭로 연결 분리 탐구 반성 기대 의심
""".split()

ADJECTIVES = """
조용한 시끄러운 밝은 어두운 따뜻한 추운 축축한 메마른 부드러운 단단한 거친 매끄러운 가벼운 무거운 느린 빠른 긴 짧은 먼 가까운
낡은 새로운 허름한 말끔한 어수선한 북적이는 텅빈 좁은 넓은 낮은 높은 작은 커다란 얇은 두꺼운 드문드문한 짙은 맑은 흐린 얼룩진
단순한 복잡한 또렷한 흐릿한 구체적인 추상적인 정확한 애매한 엄밀한 제멋대로인 온전한 모자란 안정된 약한 믿음직한 위험한 유연한 뻣뻣한 열린 닫힌
다정한 난폭한 착한 차가운 정직한 위선적인 용감한 비겁한 겸손한 거만한 참을성있는 성급한 낙관적인 비관적인 천진한 노련한 너그러운 인색한 고집스러운 무던한
재미있는 지루한 참신한 평범한 깊은 얕은 우스운 진지한 낭만적인 현실적인 오래된 현대적인 전통적인 전위적인 소박한 화려한 정교한 투박한 달콤한 씁쓸한
비싼 값싼 드문 흔한 필요한 쓸데없는 그럴듯한 터무니없는 공평한 치우친 효과적인 헛된 무르익은 어린 익숙한 낯선 쓸쓸한 떠들썩한 지친 깨어있는
""".split()

ADVERBS = """
천천히 점점 문득 슬며시 조용히 묵묵히 가볍게 힘껏 꼭 꼼꼼히 허둥지둥 마지못해 가끔 자주 언제나 결코 거의 마침 드디어 끝내
줄곧 다시 새로이 거듭 낱낱이 되풀이해서 끊임없이 곧바로 당장 내친김에 차라리 일부러 짐짓 무심코 어느새 조심조심 진지하게 느긋하게 도무지 역시
뜻밖에도 결국 아마 어쩌면 아무래도 분명히 사실 확실히 대개 오히려 유난히 굳이 적어도 마치 과연 오로지 깜빡 딱 멍하니 선뜻
""".split()

IDIOMS = """
천릿길도 한 걸음부터|소 잃고 외양간 고치기|우물 안 개구리|등잔 밑이 어둡다|티끌 모아 태산|돌다리도 두들겨 보고 건너라|가는 말이 고와야 오는 말이 곱다|원숭이도 나무에서 떨어진다|빈 수레가 요란하다|공든 탑이 무너지랴|금강산도 식후경|낮말은 새가 듣고 밤말은 쥐가 듣는다|되로 주고 말로 받는다|말 한마디로 천 냥 빚을 갚는다|백지장도 맞들면 낫다|사공이 많으면 배가 산으로 간다
온고지신|새옹지마|타산지석|화룡점정|본말전도|시행착오|임기응변|부화뇌동|조삼모사|오리무중|암중모색|기사회생|대기만성|우왕좌왕|천차만별|이심전심|자화자찬|인과응보|침소봉대|용두사미|일진일퇴|기승전결|아전인수|일취월장|전무후무|단도직입|각주구검|수주대토|우공이산|고진감래
""".replace("\n", "|").strip("|").split("|")

TIMES = """
그해 여름|지난겨울|지난 주말|이달 초|며칠 전|오늘 아침|어젯밤|삼 년 전|열 살 무렵|대학 시절|졸업한 뒤|이사하기 전|퇴직한 다음|퇴근길에|점심시간에|동트기 전|해 질 무렵|입춘 즈음|추석날 밤|섣달그믐|연휴 동안|장마철|늦가을 어느 오후|새벽 두 시|수요일마다|긴 겨울방학|일을 시작하고 몇 달|지난 세기말|오랜 뒤에|얼마 전|지난 십 년|한 시간 남짓 뒤|이튿날|같은 시각|그 시절|한동안|그 뒤로|연말이 되어
""".strip().split("|")

PLACES = """
서울 부산 대구 인천 광주 대전 울산 수원 춘천 강릉 속초 원주 청주 충주 천안 공주 전주 군산 목포 여수
순천 남해 통영 진주 경주 안동 포항 제주 개성 평양 도쿄 교토 베이징 상하이 타이베이 홍콩 방콕 하노이 이스탄불 카이로
리스본 파리 베를린 프라하 빈 로마 런던 더블린 뉴욕 멜버른 고향집마당 강변마을 산밑마을 도서관3층 병원복도 둑길 운동장구석 하숙방 고속버스 바닷가민박
""".split()

SURNAMES = "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 전 홍 고 문 양 손 배 백 허 유 남 심 노 하 곽 성 차 주 우 구 민 진 지 엄 채 원 천 방 공 현 함 변 염 여 추 도 소 석 선 설 마".split()

GIVEN = """
민준 서준 도윤 예준 시우 하준 지호 준우 현우 영수 영호 성호 상철 광수 철수 동현 재훈 승민 태현 정우 영희 순자 정숙 미경 은정 지영 수진 혜진 지현 민지
서연 서윤 지우 하은 수아 하윤 지아 채원 다은 예은 가람 나래 누리 다솜 마루 바다 별 보람 빛나 새롬 소담 슬기 아라 아름 우람 은별 이슬 잔디 초롱 하늘 한결
""".split()

RARE = """
머뭇거림 망설임 시름 설움 한숨 넋두리 푸념 하소연 어스름 땅거미 여우비 소나기 진눈깨비 싸락눈 서리 아지랑이 무지개 노을 미리내 샛별 윤슬 물비늘 여울 둠벙 벼랑 고샅 길섶 언저리 모퉁이 가장자리
꽃샘 보릿고개 두레 품앗이 마실 새참 누룽지 숭늉 식혜 수정과 약과 강정 시래기 우거지 동치미 깍두기 장독대 절구 맷돌 키질 다듬이 물레 베틀 반짇고리 골무 인두 화로 부지깽이 짚신 삿갓
찔레 패랭이 엉겅퀴 민들레 제비꽃 할미꽃 달맞이꽃 해당화 봉숭아 채송화 맨드라미 꽈리 머루 다래 오디 개암 도토리 싸리 칡 억새 휘파람새 뻐꾸기 소쩍새 종달새 딱따구리 물총새 여치 귀뚜라미 풍뎅이 소금쟁이
""".split()


def has_final(word: str) -> bool:
    """Whether the last syllable ends in a consonant; anything but Hangul counts as a vowel."""
    last = ord(word[-1]) - 0xAC00
    return 0 <= last < 11172 and last % 28 != 0


def has_final_other_than_r(word: str) -> bool:
    """As `has_final`, without the final sound ㄹ, after which 로 stays 로."""
    last = ord(word[-1]) - 0xAC00
    return has_final(word) and last % 28 != 8


MODIFIERS = {
    "은": lambda word: word + ("은" if has_final(word) else "는"),
    "이": lambda word: word + ("이" if has_final(word) else "가"),
    "을": lambda word: word + ("을" if has_final(word) else "를"),
    "과": lambda word: word + ("과" if has_final(word) else "와"),
    "이나": lambda word: word + ("이나" if has_final(word) else "나"),
    "이다": lambda word: word + ("이다" if has_final(word) else "다"),
    "이란": lambda word: word + ("이란" if has_final(word) else "란"),
    "으로": lambda word: word + ("으로" if has_final_other_than_r(word) else "로"),
}

VERB_FORMS = [form.split("|") for form in NATIVE_VERBS]
MODIFYING = [forms[0] for forms in VERB_FORMS] + [noun + "하는" for noun in HADA]
PAST = [forms[1] for forms in VERB_FORMS] + [noun + "했다" for noun in HADA]
JOINING = [forms[2] for forms in VERB_FORMS] + [noun + "하고" for noun in HADA]

RULES = {
    "person": ["{surname}{given}", "{surname}{given}", "{surname} 선생", "{surname}{given} 씨", "{given}"],
    "book": ["『{noun:과} {noun}』", "『{adj} {noun}』", "『{place} {noun} 기행』", "『{noun}론』", "『{noun}』", "『{rare}』"],
    "count": ["두", "세", "네", "다섯", "여섯", "일곱", "여덟", "열댓", "수십", "백여", "{number}"],
    "thing": ["{noun:을}", "{noun:을}", "{adj} {noun:을}", "{noun:과} {noun:을}", "{place}의 {noun:을}", "{noun}의 {noun:을}", "{surname}{given}의 {noun:을}", "{verb} {noun:을}"],
    "subject": ["나는", "우리는", "{surname}{given:은}", "{given:은}", "{adj} {noun:이}", "이 {noun:은}", "그곳의 {noun:은}", "{noun:은}", "대부분의 {noun:은}", "{place} 사람은", "{thing} {verb} 이는", "모든 {noun:이}"],
    "act": ["{thing} {past}", "{thing} {adv} {past}", "{noun:을} {count} 번이나 {past}", "{place}에서 {noun:을} {past}", "{given:을} 위해 {noun:을} {past}", "{noun:을} {joining} {noun:을} {past}", "{thing} {verb} 법이 없었다", "{noun}만 {past}", "{place}에서 온 {noun:을} {past}"],
    "clause": ["{subject} {act}", "{subject} {act}", "{noun:이} {noun}보다 {adj} 것이었다", "{noun:은} {noun}의 {noun}일 뿐이다", "{thing} {verb} 사람은 없다", "{noun:은} 언제나 {adj} {noun:이다}", "아무도 {noun:을} {verb} 일이 없다", "{noun}에는 {rare:이} 따라다닌다", "{noun:은} {noun:과} 닮았다", "{adj} {noun:이란} {adj} {noun:이다}"],
    "connective": ["그러나", "하지만", "그래도", "그래서", "그러니까", "다시 말해", "결국", "한편", "물론", "재미있게도", "엄밀히 말하면", "솔직히", "더 중요한 것은", "뒤집어 보면", "동시에", "게다가", "부끄럽지만", "이상하게도", "한 걸음 물러서면"],
    "sentence": [
        "{time}, {clause}.",
        "{connective} {clause}.",
        "{clause}. {connective} {clause}.",
        "{subject} {noun:을} {joining}, {noun:을} {joining}, {act}.",
        "만약 {clause}면, {clause}.",
        "{clause}는 이유로 {clause}.",
        "{clause}지만 {clause}.",
        "{noun:을} {verb} 것보다 {noun:을} {verb} 편이 낫다.",
        "{noun:이} {noun:을} {verb} 것이 아니라, {noun:이} {noun:을} {verb} 것이다.",
        "{surname}{given:은} “{clause}”라고 말했다.",
        "“{clause}?” {given:이} {adv} 물었다.",
        "“{clause},” {place}에서 {surname}{given:이} 말했다. “{clause}.”",
        "{book}에는 {clause}고 적혀 있다.",
        "{book}, 곧 {person}의 {number}번째 책에서는 {thing} 다룬다.",
        "왜 {clause}는 걸까?",
        "{clause}. 이것이야말로 ‘{idiom}’ 아닌가.",
        "‘{idiom}’ 하는 말은 아마 {clause}는 뜻일 것이다.",
        "{idiom}, 그리고 {idiom}. {clause}.",
        "{noun:이나} {noun:이나} {noun:이나} 모두 {adj} 것들이다.",
        "{noun:은} {noun:이다}. {noun:은} {noun:이다}. 둘은 {adv} 섞인다.",
        "{place}에는 {noun:이} {count} 곳 있는데, 가장 {adj} 곳은 {noun} 옆에 있다.",
        "{year}년, {surname}{given:은} {place}에서 {place:으로} 옮겨 {act}.",
        "{noun}에 대해서는 {count} 가지 견해가 있는데, 가장 {adj} 것은 {clause}는 견해다.",
        "{time}에야 비로소 {subject} {thing} {past}.",
        "{time}의 {noun:도}, {time}의 {noun:도} 잊을 수 없다.",
        "나는 {adv} 생각한다. 어쩌면 {clause}.",
        "{noun:과} {noun} 말고는 {subject} 아무것도 {verb} 법이 없었다.",
        "설령 {clause} 해도, {subject} {thing} {past}.",
        "{noun} — {clause} — {adv} {past}.",
        "{noun:은} 이랬다. {clause}. {noun:은} 저랬다. {clause}.",
        "여기의 {noun:은} {adj} 편이고, 저기의 {noun:은} {adj} 편이다.",
        "{noun}의 {percentage}%는 {noun}에서 오고, 나머지는 {noun}에서 온다.",
        "{place}에서 보낸 {count} 달 동안 {subject} {act}.",
        "{noun:을} {verb} 사람도 있고 {noun:을} {verb} 사람도 있지만, {surname}{given:은} 그저 {noun:을} {past}.",
        "{noun}의 뜻은 {noun:을} {verb} 데 있지 않고 {noun:을} {verb} 데 있다.",
        "{rare} 속에서 {clause}.",
        "{noun}에서 {noun}까지, {noun}에서 {noun}까지, {clause}…",
        "얼핏 보면 {clause}. 사실은 {clause}.",
        "처음 {noun:을} {past:때}, {subject} 아직 {adj} {noun:이다}.",
        "{product}로 {noun:을} {number}번 {past}. 그 결과 {clause}.",
        "{product}의 {noun:은} {product}의 {noun:과} 비슷하지만 조금 더 {adj} 쪽이다.",
        "덧붙이자면, {clause}. 이 점은 {person}도 이미 {past}.",
        "{clause}({time}, {clause}).",
        "설마 {clause}니!",
    ],
    "marked": [
        "**{noun}** 그리고 *{noun}*, 둘의 차이를 보자. {clause}.",
        "**{clause}.** {connective} {clause}.",
        "나는 이것을 ‘**{adj} {noun}**’ 하고 부른다. {clause}.",
        "*{book}*에 따르면 {clause}.",
        "여기서는 `{code}`로 {noun:을} {past}. {clause}.",
        "`{command}`를 실행하면 {clause}.",
        "[{noun:과} {noun}]({url})을 참고하라. {clause}.",
        "{given:은} [{noun}에 관한 글]({url} \"{noun}\")을 썼다. {clause}.",
        "원문은 {url} 에 있다. {clause}.",
        "[예전의 {noun}]({post})에도 썼지만 {clause}.",
        "([지난 글]({post})에 이어) {clause}.",
        "~~{clause}~~ 아니, {clause}.",
        "***{noun}***, 그것은 {noun:이} 아니다. {clause}.",
    ],
    "raw": ["{noun}<br>{clause}.", "H<sub>2</sub>O와 {noun}. {clause}.", "{noun}<sup>{number}</sup>, {clause}.", "<kbd>Ctrl</kbd> 키를 누르면 {clause}."],
    "heading": ["{noun:과} {noun}", "{adj} {noun}", "{noun}에 대하여", "왜 {noun:을} {verb} 걸까", "{noun}, {noun}, {noun}", "{place}의 {noun}", "{time}", "{noun}에서 시작하기", "{idiom}", "{noun} 이후", "{noun:을} {verb} {count} 가지 방법"],
    "title": ["{noun:과} {noun}", "{adj} {noun}", "{noun}에 대한 짧은 글", "{place} {noun} 일기", "{book} 다시 읽기", "{noun}, {noun}, 그리고 {noun}", "{time}, {place}", "{noun:을} {verb} 법", "{noun}의 끝: {person} 인터뷰", "{place}에서 {noun:을} {verb} 일", "{product}와 {adj} {noun}"],
    "item": ["{noun}", "{noun} {verb} 일", "{adj} {noun}: {clause}", "{clause}.", "**{noun}**: {clause}", "{person}, {place}", "{book}, {number}쪽"],
    "cell": ["{noun}", "{adj} {noun}", "{number}", "{place}", "{noun:을} {verb} 것", "{person}"],
    "verse": ["{noun:을} {joining}", "{adj} {noun}이여", "{noun}에 {noun}, {rare}", "{noun:은} {noun:을} {past}"],
    "note": ["{book}, {number}쪽 참조.", "{person}, {book}, {year}년.", "{clause}.", "[{noun}]({url}) 참조.", "여기서 ‘{noun}’은 {noun:을} 가리킨다. {clause}."],
    "comment": ["{noun} {verb} 곳", "여기서 {noun:을} {past}"],
    "caption": ["{place}의 {noun}", "{adj} {noun}", "{noun:과} {noun} 비교"],
    "tag": ["{noun}"],
}

LANGUAGE = Language(
    "ko",
    banks={
        **SHARED_BANKS,
        "noun": NOUNS,
        "verb": MODIFYING,
        "past": PAST,
        "joining": JOINING,
        "adj": ADJECTIVES,
        "adv": ADVERBS,
        "idiom": IDIOMS,
        "time": TIMES,
        "place": PLACES,
        "surname": SURNAMES,
        "given": GIVEN,
        "rare": RARE,
    },
    rules={**SHARED_RULES, **RULES},
    modifiers={
        **MODIFIERS,
        "도": lambda word: word + "도",
        "때": lambda word: word.removesuffix("다") + "을 때",
    },
    sentence_gap=" ",
    sentences_per_paragraph=(2, 6),
)
