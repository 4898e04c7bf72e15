/// Essays of headings, ruby, marks, notes, lists and breaks, without pictures, tables and code, whose heights
/// are their own.
enum RhythmEssay {
  /// An essay in each language that a style is made for.
  static let texts: [String: String] = [
    "zh-Hans": """
    ---
    title: 河边的灯
    subtitle: 记一个停电的晚上
    date: 2024-10-12
    ---

    停电那晚，整条街忽然安静下来，连冰箱的嗡嗡声也没有了，我们才知道平日里并不安静。[^1]

    ## 一、找火柴

    火柴在{抽屉|chōutì}最里面。*慢慢地*找，不必着急，手比眼睛记得牢。

    > 灯灭了，人就看得见人。

    母亲说完这句，又去关窗。

    ### 窗外

    河上只有一盏**渔灯**，照着 `3` 号码头。

    1. 先听见桨声。
    2. 再看见船。
       - 船上没有人说话。

    船过去以后，水还响了很久，像谁把一句话说到一半又收了回去。

    * * *

    | 一盏灯，
    | 两岸都是夜。

    第二天早上，电来了。

    #### 后来

    谁也没有先去开灯。

    渡船
    : 傍晚六点最后一班。

    > [!NOTE]
    > 码头的灯至今是煤油的。

    只有那一夜，我记得每个人的脸。

    ## 二、早晨
    ### 声音

    冰箱又响起来，谁也没有听见。

    [^1]: 后来问起，邻居也这么说。
    """,
    "zh-Hant": """
    ---
    title: 河邊的燈
    subtitle: 記一個停電的晚上
    date: 2024-10-12
    ---

    停電那晚，整條街忽然安靜下來，連冰箱的嗡嗡聲也沒有了，我們才知道平日裡並不安靜。[^1]

    ## 一、找火柴

    火柴在{抽屜|ㄔㄡㄊㄧˋ}最裡面。*慢慢地*找，不必著急，手比眼睛記得牢。

    > 燈滅了，人就看得見人。

    母親說完這句，又去關窗。

    ### 窗外

    河上只有一盞**漁燈**，照著 `3` 號碼頭。

    1. 先聽見槳聲。
    2. 再看見船。
       - 船上沒有人說話。

    船過去以後，水還響了很久，像誰把一句話說到一半又收了回去。

    * * *

    | 一盞燈，
    | 兩岸都是夜。

    第二天早上，電來了。

    #### 後來

    誰也沒有先去開燈。

    渡船
    : 傍晚六點最後一班。

    > [!NOTE]
    > 碼頭的燈至今是煤油的。

    只有那一夜，我記得每個人的臉。

    ## 二、早晨
    ### 聲音

    冰箱又響起來，誰也沒有聽見。

    [^1]: 後來問起，鄰居也這麼說。
    """,
    "ja": """
    ---
    title: 川辺の灯
    subtitle: 停電の夜のこと
    date: 2024-10-12
    ---

    停電の夜、通りは急に静かになった。冷蔵庫の唸りまで消えて、ふだんが静かではなかったことを知った。[^1]

    ## 一　マッチをさがす

    マッチは{抽斗|ひきだし}のいちばん奥にあった。*ゆっくり*さがせばよい、{慌|あわ}てることはない。

    > 灯が消えると、人が見える。

    母はそう言って、窓を閉めに行った。

    ### 窓の外

    川には**漁り火**がひとつ、`3` 番の桟橋を照らしていた。

    1. まず櫂の音がした。
    2. それから舟が見えた。
       - 舟では誰も話さなかった。

    舟が過ぎたあとも、水はしばらく鳴っていて、言いかけてやめた言葉のようだった。

    * * *

    | 灯ひとつ、
    | 両岸は夜。

    翌朝、電気が来た。

    #### そのあと

    誰もすぐには灯をつけなかった。

    渡し舟
    : 夕方六時が最後。

    > [!NOTE]
    > 桟橋の灯は今も石油である。

    あの夜の顔だけは、みな覚えている。

    ## 二　朝
    ### 音

    冷蔵庫がまた唸りだし、誰も気づかなかった。

    [^1]: あとで聞くと、隣の人も同じことを言った。
    """,
    "ko": """
    ---
    title: 강가의 불빛
    subtitle: 정전이 된 밤의 이야기
    date: 2024-10-12
    ---

    정전이 된 밤, 거리는 갑자기 조용해졌다. 냉장고 소리까지 사라지고 나서야 평소가 조용하지 않았다는 것을 알았다.[^1]

    ## 성냥을 찾다

    성냥은 {書|서}{案|안} 서랍 맨 안쪽에 있었다. *천천히* 찾으면 된다, 서두를 것 없다.

    > 불이 꺼지면 사람이 보인다.

    어머니는 그렇게 말하고 창문을 닫으러 갔다.

    ### 창밖

    강에는 **고깃배 불빛**이 하나, `3` 번 나루를 비추고 있었다.

    1. 먼저 노 젓는 소리가 났다.
    2. 그다음 배가 보였다.
       - 배에서는 아무도 말하지 않았다.

    배가 지나간 뒤에도 물은 한참 소리를 냈다. 하다가 만 말 같았다.

    * * *

    | 불빛 하나,
    | 양쪽 기슭은 밤.

    이튿날 아침 전기가 들어왔다.

    #### 그 뒤

    아무도 먼저 불을 켜지 않았다.

    나룻배
    : 저녁 여섯 시가 마지막이다.

    > [!NOTE]
    > 나루의 등은 지금도 석유등이다.

    그날 밤의 얼굴만은 모두 기억한다.

    ## 아침
    ### 소리

    냉장고가 다시 울었고, 아무도 듣지 못했다.

    [^1]: 나중에 물으니 이웃도 같은 말을 했다.
    """,
    "en": """
    ---
    title: The Lamp by the River
    subtitle: Of an evening without power
    date: 2024-10-12
    ---

    On the evening when the power went the whole street fell quiet, down to the refrigerators, and we learned that it had never been quiet before.[^1]

    ## Looking for matches

    The matches were at the back of the drawer. *Slowly* is the way to look, and the hand remembers better than the eye, even a hand in {刺子|さしこ}.

    > When the lamp is out, people can be seen.

    My mother said that, and went to close the windows.

    ### Outside

    On the river there was **one lamp**, and it lit pier `3`.

    1. First we heard the oars.
    2. Then we saw the boat.
       - Nobody in it spoke.

    The water went on talking for a long time after the boat had gone, like somebody who has thought better of a remark.

    * * *

    | One lamp,
    | and night on either bank.

    In the morning the power was back.

    #### Afterwards

    Nobody was the first to turn on a light.

    Ferry
    : The last one leaves at six.

    > [!NOTE]
    > The lamp on the pier still burns paraffin.

    Of that one evening I remember every face.

    ## Morning
    ### Sounds

    The refrigerator started again, and nobody heard it.

    [^1]: The neighbours, when asked, said the same.
    """,
  ]
}
