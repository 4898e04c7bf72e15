"""Japanese: word banks by theme, verb endings, and the patterns that join them."""

from .grammar import Language
from .shared import SHARED_BANKS, SHARED_RULES

NOUNS = """
朝焼け 夕暮れ 梅雨 台風 初雪 満月 谷間 川岸 入り江 渡し場 砂浜 灯台 離島 雑木林 松葉 苔 せせらぎ 滝 畦道 稲穂
麦畑 荒野 草原 牧場 羊 渡り鳥 蝉の声 蛍 とんぼ 蝶 蟻 かたつむり 雀 烏 白鷺 ふくろう 野良猫 柴犬 牛 鯉
金木犀 梅の枝 木蓮 銀杏並木 桐 柳 蓮池 竹林 みかん 柿 ざくろ ぶどう くるみ さつまいも とうもろこし 枝豆 大根 白菜 唐辛子 生姜
台所 かまど 鉄鍋 土鍋 せいろ まな板 包丁 食卓 茶碗 急須 徳利 豆乳 饅頭 餃子 蕎麦 粥 干物 醤油 味噌 山椒
朝市 八百屋 魚屋 床屋 仕立屋 修理工場 時計店 古本屋 写真館 映画館 銭湯 茶屋 居酒屋 喫茶店 屋台 夜店 縁日 舞台 神社 寺子屋
路地 商店街 長屋 石橋 鳥居 石垣 鐘楼 広場 中庭 屋根裏 地下室 階段 廊下 縁側 軒先 瓦 敷居 障子 郵便受け 街灯
駅 ホーム 切符 待合室 各駅停車 地下鉄 バス 自転車 バイク 連絡船 桟橋 空港 トンネル 高架 交差点 横断歩道 歩道 国道 線路 改札
荷物 リュック 傘 麦わら帽子 マフラー 外套 セーター 下駄 手袋 眼鏡 腕時計 鍵 財布 カメラ フィルム ネガ カセット レコード ラジオ テレビ
本棚 辞書 原稿 ノート 万年筆 インク 便箋 切手 葉書 暦 地図 新聞 雑誌 詩集 小説 伝記 紀行 脚本 漫画 絵本
段落 見出し 脚注 注釈 引用 目次 序文 あとがき 表紙 背表紙 扉 版面 余白 行間 活字 書体 明朝体 句読点 かぎ括弧 ルビ
方言 訛り ことわざ なぞなぞ わらべ歌 民謡 歌舞伎 落語 漫才 三味線 琴 尺八 ピアノ ギター 太鼓 旋律 和音 拍子 節回し 振り付け
カンバス 絵の具 水彩 素描 版画 書道 篆刻 陶器 磁器 漆器 翡翠 絹 刺繍 藍染め 切り絵 凧 提灯 屏風 掛け軸 香炉
アルゴリズム コード 関数 変数 ループ 再帰 インターフェース モジュール 依存関係 コンパイラ 仮想マシン カーネル プロセス スレッド メモリ キャッシュ ディスク データベース 索引 クエリ
トランザクション ログ バックアップ パッチ バージョン ブランチ コミット テスト 例外 スタック ポインタ キュー ハッシュ表 二分木 正規表現 サーバー クライアント ブラウザ プロトコル ポート
証明書 暗号鍵 パスワード ルーター 帯域 遅延 負荷 クラスタ コンテナ パイプライン 監視 画面 キーボード マウス マイク センサー 基板 電池 半導体 プリンター
モデル パラメータ 標本 ラベル 学習データ 誤差 勾配 損失関数 特徴量 ベクトル 行列 確率 分布 平均 分散 仮説 推論 定理 証明 公式
方程式 曲線 座標 三角形 円周率 素数 分数 無理数 極限 微分 積分 集合 写像 位相 ゲーム理論 エントロピー 混沌 フラクタル 実験 顕微鏡
望遠鏡 試験管 天秤 温度計 磁場 電流 重力 軌道 彗星 星雲 惑星 衛星 ロケット 細胞 遺伝子 たんぱく質 ウイルス ワクチン 神経 血圧
鼓動 眠り 夢 記憶 忘却 注意力 感情 不安 孤独 後悔 恥 好奇心 忍耐 勇気 善意 幼年期 思春期 青春 中年 老い
誕生日 婚礼 葬儀 別れ 再会 約束 集まり 口げんか 仲直り 沈黙 嘘 秘密 誤解 偏見 祖母 祖父 父 母 姉 弟
隣人 同級生 担任 校長 師匠 弟子 大工 鍛冶屋 漁師 農夫 羊飼い 郵便配達 医者 看護師 記者 編集者 翻訳者 詩人 画家 監督
俳優 歌手 弁護士 裁判官 運転手 船長 水夫 技師 設計者 プログラマー 投資家 工場 作業場 旋盤 歯車 ねじ 溶接 図面 給料 家賃
請求書 貯金 株式 為替 物価 税金 予算 契約 領収書 会社 会議 週報 制度 履歴書 面接 残業 退職 起業 市場 利用者
要望 試作品 意見 政策 法律 権利 義務 選挙 議会 都市国家 帝国 王朝 国境 戦争 平和 条約 使節 隊商 宿場 運河
文明 伝統 近代 啓蒙 理性 信仰 自由 平等 正義 美徳 運命 偶然 因果 時間 空間 言語 意味 真理 常識 疑い
習慣 一覧 計画 目標 進捗 先延ばし 効率 集中 リズム 境界 選択 代償 危険 機会 経験 直感 判断 過ち 教訓 答え
問い 手がかり 細部 構造 枠組み 階層 視点 比喩 物語 登場人物 筋書き 結末 書き出し 転機 伏線 匂い 音 色 形 重さ
影 埃 ひび 錆 継ぎ目 傷跡 指紋 足跡 こだま 水鏡 隙間 切れ端 断片 白紙 余熱 寒気 光 陰 霧 気配
""".split()

ICHIDAN = """
見る 忘れる 覚える 見つける 離れる 通り抜ける 遠ざける 捨てる 届ける 借りる 書き留める 書き添える 確かめる 述べる 認める 受け入れる 退ける あきらめる 見届ける 恐れる
組み立てる 書き換える 調べる 試みる 植える 育てる 茹でる 混ぜる 分ける 食べる 縫い合わせる 数える 比べる 見定める あつらえる 支える 変える 妨げる 責める 褒める
届け出る 打ち立てる 真似る 超える 埋める つなげる 教える 身につける 考える 答える 決める 終える 続ける 眺める 集める 並べる 伝える 受け止める 見上げる 閉じる
""".split()

GODAN = """
聞く 思い出す 探す 待つ 戻る 歩く 渡る 巡る 近づく 追う 拾う 置く 開く 引く 抱く 握る 放す 隠す 渡す 返す
買う 売る 直す 書く 写す 訳す 削る 見直す 読む 語る 記す 写し取る 綴る 刷る 悟る 疑う 拒む 貫く 惜しむ 願う
憎む 作る 壊す 動かす 磨く 畳む 読み解く 呼び出す 見張る 結ぶ 刈る 干す 蒸す 刻む 切る 揉む 味わう 飲む 嗅ぐ 編む
拭く 測る 描く 解く 導く 選ぶ 押す 励ます 叱る 守る 正す 裁く 照らす 見渡す 包む 起こす 繰り返す 補う 暴く 担ぐ
習う 掘る 振り返る 問う 論じ合う 話し合う 迷う 運ぶ 灯す 残す 汚す 消す 流す 漉く 紡ぐ 綯う 繕う 耕す 弾く 歌う
""".split()

#: Verbs of the list above whose dictionary form ends in -る but which follow the one-row pattern.
ICHIDAN_SET = set(ICHIDAN) | {"炒める", "率いる", "掘り下げる"} - {"見届ける"}

SURU = """
研究 観察 記録 翻訳 編集 印刷 出版 説明 証明 反論 設計 構築 解析 圧縮 検証 監視 修正 収集 整理 分類 保存 公開 共有 比較 測定 計算 予測 推定 実装 移行
訪問 体験 理解 想像 批判 評価 支持 否定 肯定 拒絶 暗唱 朗読 模倣 再現 復元 発明 発見 採用 廃止 延期 中断 再開 交渉 調整 管理 運営 指導 養成 表現 描写
""".split()

ADJECTIVES = """
静かな 騒がしい 明るい 薄暗い 暖かい 寒い 湿った 乾いた 柔らかい 硬い 粗い 滑らかな 軽い 重い 遅い 速い 長い 短い 遠い 近い
古い 新しい 荒れた 整った 散らかった 混み合った がらんとした 狭い 広い 低い 高い 小さな 大きな 薄い 分厚い まばらな 濃い 澄んだ 濁った まだらな
単純な 複雑な 明瞭な 曖昧な 具体的な 抽象的な 正確な いい加減な 厳密な 気ままな 完全な 欠けた 安定した 脆い 確かな 危うい しなやかな こわばった 開かれた 閉ざされた
優しい 乱暴な 善良な 冷たい 正直な 見栄っ張りな 勇敢な 臆病な 謙虚な 傲慢な 辛抱強い せっかちな 楽観的な 悲観的な 無邪気な 世慣れた 気前のよい けちな 頑固な おおらかな
面白い 退屈な 目新しい 平凡な 深い 浅い 滑稽な 真面目な 切ない 現実的な 古風な 現代的な 伝統的な 前衛的な 素朴な 華やかな 精巧な 荒削りな 甘い 苦い
高価な 安い 珍しい ありふれた 必要な 余計な もっともな 馬鹿げた 公平な 偏った 有効な 無駄な 成熟した 幼い 見慣れた 見知らぬ 寂しい 賑やかな 疲れた 目覚めた
名もない 役に立たない 言いようのない 目に見えない 手の届かない 頼りになる 得がたい 取るに足りない 場違いな どこか懐かしい
""".split()

ADVERBS = """
ゆっくり だんだん ふいに そっと 静かに 黙々と 軽く 強く しっかり 丁寧に 慌てて しぶしぶ たまに よく いつも 決して ほとんど ちょうど ようやく ついに
ずっと もう一度 改めて 何度も 一字一句 繰り返し 絶えず すぐに 早速 ついでに いっそ わざわざ わざと 思わず いつの間にか 恐る恐る 真剣に のんびり さっぱり やはり
意外にも 結局 おそらく もしかすると どうやら 明らかに 実は 確かに 必ずしも たいてい むしろ とりわけ あえて せめて まるで さすがに ひたすら うっかり きっぱり ぼんやり
""".split()

IDIOMS = """
急がば回れ 石の上にも三年 塵も積もれば山となる 猿も木から落ちる 七転び八起き 温故知新 一期一会 花より団子 井の中の蛙 覆水盆に返らず 転ばぬ先の杖 月とすっぽん 灯台下暗し 二兎を追う者は一兎をも得ず 能ある鷹は爪を隠す 馬の耳に念仏
他山の石 画竜点睛 本末転倒 試行錯誤 臨機応変 付和雷同 朝令暮改 疑心暗鬼 五里霧中 暗中模索 起死回生 大器晩成 泰然自若 右往左往 千差万別 十人十色
以心伝心 自画自賛 因果応報 針小棒大 竜頭蛇尾 有言実行 不言実行 半信半疑 一進一退 起承転結 枝葉末節 我田引水 初志貫徹 日進月歩 空前絶後 単刀直入
""".split()

TIMES = """
あの夏 去年の冬 先週末 今月の初め 先日 今朝 昨夜 三年前 十歳のころ 学生時代 卒業したあと 引っ越す前 退職してから 帰り道 昼休み
夜明け前 日没のころ 立春の前後 お盆のころ 大晦日の夜 連休中 梅雨のさなか 晩秋のある午後 午前二時 毎週水曜 長い冬休み 働きはじめた数か月 前世紀の終わり
ずっとのちに 少し前 この十年 一時間あまりして 翌日 同じ時刻 その日々のあいだ 一時期 あれから 年の瀬
""".split()

PLACES = """
京都 奈良 大阪 神戸 東京 横浜 鎌倉 札幌 函館 仙台 金沢 富山 松本 名古屋 伊勢 岡山 尾道 松江 高松 松山
福岡 長崎 熊本 鹿児島 那覇 釧路 青森 盛岡 会津 日光 北京 上海 台北 ソウル 釜山 香港 バンコク ハノイ イスタンブール カイロ
リスボン パリ ベルリン プラハ ウィーン ローマ ロンドン ダブリン ニューヨーク メルボルン 実家の庭 川沿いの町 山のふもとの村 図書館の三階 病院の廊下 土手の上 校庭の隅 下宿の部屋 夜行バスの中 海辺の宿
""".split()

SURNAMES = """
佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水 山崎 森 池田 橋本 阿部 石川 中島 前田 藤田 小川
後藤 岡田 長谷川 村上 近藤 石井 坂本 遠藤 青木 藤井 西村 福田 太田 三浦 岡本 松田 中野 原田 小野 竹内 金子 和田 中山 石田 上田 森田 柴田 酒井 宮崎 横山
""".split()

GIVEN = """
陽翔 蓮 湊 樹 大和 悠真 颯太 直樹 健一 修 茂 実 清 勇 豊 弘 明 和夫 正雄 幸子 和子 節子 洋子 恵子 久美子 由美 真由美 明美 直美 美咲
葵 結衣 陽菜 凛 楓 千尋 小春 桜 遥 澪 詩織 栞 文乃 綾 雫 柚希 紬 灯里 朔 律 奏 暁 昴 千歳 八雲 泉 薫 忍 操 渚
""".split()

RARE = """
逡巡 躊躇 憂鬱 曖昧模糊 蒙昧 齟齬 辟易 狼狽 顰蹙 矜持 欺瞞 傀儡 邂逅 揺籃 彷徨 憧憬 怯懦 慟哭 嗚咽 呻吟 咆哮 静謐 荘厳 耽溺 玲瓏 瑠璃 琥珀 珊瑚 翡翠 螺鈿
蒔絵 簪 櫛 袱紗 行灯 蝋燭 鉋 鑿 鋸 鍬 鋤 篭 笊 甕 硯 筆洗 文鎮 巻紙 帙 綴葉装 糸瓜 瓢箪 芒 萩 桔梗 撫子 女郎花 藤袴 葛 竜胆
石蕗 山茶花 沈丁花 紫陽花 梔子 百日紅 凌霄花 酸漿 翡翠 鶺鴒 鶯 雲雀 梟 鳶 鷗 鵯 蜻蛉 蟷螂 蟋蟀 蜩 鰯 鯖 鱧 鮎 蛤 蜆 霰 霙 霞 靄
""".split()

PAST_ENDINGS = {"う": "った", "つ": "った", "る": "った", "く": "いた", "ぐ": "いだ", "す": "した", "ぬ": "んだ", "ぶ": "んだ", "む": "んだ"}
NEGATIVE_ENDINGS = {"う": "わ", "つ": "た", "る": "ら", "く": "か", "ぐ": "が", "す": "さ", "ぬ": "な", "ぶ": "ば", "む": "ま"}


def past(verb: str) -> str:
    """The plain past of a dictionary form."""
    if verb.endswith("する"):
        return verb[:-2] + "した"
    if verb in ICHIDAN_SET:
        return verb[:-1] + "た"
    return verb[:-1] + PAST_ENDINGS[verb[-1]]


def joining(verb: str) -> str:
    """The te-form: the past with its last vowel changed."""
    ended = past(verb)
    return ended[:-1] + ("て" if ended[-1] == "た" else "で")


def negative(verb: str) -> str:
    """The plain negative of a dictionary form."""
    if verb.endswith("する"):
        return verb[:-2] + "しない"
    if verb in ICHIDAN_SET:
        return verb[:-1] + "ない"
    return verb[:-1] + NEGATIVE_ENDINGS[verb[-1]] + "ない"


RULES = {
    "person": ["{surname}{given}", "{surname}さん", "{surname}先生", "{given}", "{surname}君", "{surname}{given}"],
    "book": ["『{noun}と{noun}』", "『{adj}{noun}』", "『{place}{noun}記』", "『{noun}論』", "『{noun}』", "『{rare}』"],
    "count": ["二", "三", "四", "五", "六", "七", "八", "十数", "何十", "百", "{number}"],
    "thing": ["{noun}", "{noun}", "{adj}{noun}", "{noun}と{noun}", "{place}の{noun}", "{noun}の{noun}", "{person}の{noun}", "{verb:past}{noun}", "{noun}"],
    "subject": ["私は", "私たちは", "{person}は", "{person}は", "{adj}{noun}が", "この{noun}は", "あの{noun}も", "{noun}は", "たいていの{noun}は", "{place}の人は", "{noun}を{verb}者は", "{noun}こそが"],
    "act": ["{thing}を{verb}", "{thing}を{adv}{verb}", "{noun}を{count}回も{verb:past}", "{place}で{noun}を{verb:past}", "{person}のために{noun}を{verb:past}", "{noun}を{verb:te}{noun}を{verb}", "{thing}を{verb:nai}", "{place}から{noun}を{verb:past}", "{noun}ばかり{verb:past}", "{thing}を{verb:past}"],
    "clause": ["{subject}{act}", "{subject}{act}", "{thing}のほうが{noun}よりも{adj}ものだ", "{noun}は{noun}の{noun}にすぎない", "{thing}を{verb}人はいない", "{noun}はいつも{adj}{noun}だった", "誰も{noun}を{verb:nai}", "{adj}{noun}ほど{adj}ものはない", "{noun}には{rare}がつきまとう", "{thing}は{noun}に似ている"],
    "connective": ["しかし", "けれども", "それでも", "そこで", "だから", "言い換えれば", "つまるところ", "一方で", "もちろん", "面白いことに", "厳密に言えば", "正直なところ", "もっと大事なのは", "裏を返せば", "同時に", "そのうえ", "恥ずかしながら", "不思議なことに", "一歩引いて見れば"],
    "sentence": [
        "{time}、{clause}。",
        "{connective}、{clause}。",
        "{clause}。{connective}、{clause}。",
        "{clause}し、{clause}。",
        "{subject}{noun}を{verb:te}、{noun}を{verb:te}、{act}。",
        "もし{clause}なら、{clause}だろう。",
        "{clause}から、{clause}のである。",
        "{clause}にもかかわらず、{clause}。",
        "{noun}を{verb}くらいなら、{noun}を{verb}ほうがいい。",
        "{noun}が{noun}を{verb}のではなく、{noun}が{noun}を{verb}のだ。",
        "{person}は「{clause}」と言った。",
        "「{clause}のか」と{person}は{adv}尋ねた。",
        "「{clause}」{place}で{person}はそう話してくれた。「{clause}」",
        "{book}には、{clause}と書いてある。",
        "{book}は{person}の{number}冊目の本で、{thing}を扱っている。",
        "なぜ{clause}のだろうか。",
        "{clause}。これこそ{idiom}ではないか。",
        "{idiom}とは、たぶん{clause}ということだ。",
        "{idiom}、そして{idiom}。{clause}。",
        "まさに「{idiom}」で、{clause}。",
        "{noun}、{noun}、{noun}、どれも{adj}ものばかりだ。",
        "{noun}は{noun}、{noun}は{noun}、二つは{adv}混じり合う。",
        "{place}には{noun}が{count}軒あり、いちばん{adj}のは{noun}のそばにある。",
        "{year}年、{person}は{place}から{place}へ移り、{act}。",
        "{noun}については{count}つの見方があり、もっとも{adj}ものは、{clause}という見方だ。",
        "{time}になって、{subject}ようやく{thing}を{verb:past}。",
        "{time}の{noun}も、{time}の{noun}も、忘れがたい。",
        "私は{adv}考える。{clause}のかもしれない、と。",
        "{noun}と{noun}のほかに、{subject}何ひとつ{verb:nai}。",
        "たとえ{clause}としても、{subject}{thing}を{verb}つもりだ。",
        "{thing}――{clause}――を{adv}{verb}。",
        "{noun}に至っては、{clause}。{noun}に至っては、{clause}。",
        "ここの{noun}は{adj}が、あちらの{noun}はそうでもない。",
        "{noun}の{percentage}%は{noun}に由来し、残りは{noun}に由来する。",
        "{noun}さえ{verb}なら、{noun}は{verb:nai}。",
        "{place}で過ごした{count}か月のあいだ、{subject}{act}。",
        "{noun}を{verb}人もいれば、{noun}を{verb}人もいるが、{person}はただ{noun}を{verb:past}。",
        "{noun}の意味は{noun}を{verb}ことではなく、{noun}を{verb}ことにある。",
        "{rare}のうちに、{clause}。",
        "{noun}から{noun}まで、{noun}から{noun}まで、{clause}……",
        "一見すると{clause}が、実のところ{clause}。",
        "はじめて{noun}を{verb:past}とき、{subject}まだ{adj}{noun}にすぎなかった。",
        "{product}で{noun}を{number}回も{verb:past}結果、{clause}。",
        "{product}の{noun}は{product}の{noun}とよく似ていて、ただ少し{adj}だけだ。",
        "付け加えると、{clause}。この点は{person}がすでに{verb:past}。",
        "{clause}（{time}、{clause}）。",
        "まさか{clause}とは！",
    ],
    "marked": [
        "**{noun}**と*{noun}*の違いに気をつけたい。{clause}。",
        "**{clause}。**{connective}、{clause}。",
        "これを私は「**{adj}{noun}**」と呼ぶ。{clause}。",
        "*{book}*によれば、{clause}。",
        "ここでは`{code}`で{noun}を{verb}。{clause}。",
        "`{command}`を実行すると、{clause}。",
        "[{noun}と{noun}]({url})を参照。{clause}。",
        "{person}は[{noun}についての文章]({url} \"{noun}\")を書いた。{clause}。",
        "原文は {url} にある。{clause}。",
        "[以前の{noun}]({post})にも書いたが、{clause}。",
        "（[前回]({post})の続き）{clause}。",
        "~~{clause}~~、いや、{clause}。",
        "***{noun}***は{noun}ではない。{clause}。",
    ],
    "raw": ["{noun}<br>{clause}。", "H<sub>2</sub>Oと{noun}。{clause}。", "{noun}<sup>{number}</sup>は、{clause}。", "<kbd>Ctrl</kbd>を押すと、{clause}。"],
    "heading": ["{noun}と{noun}", "{adj}{noun}", "{noun}について", "なぜ{noun}を{verb}のか", "{noun}、{noun}、{noun}", "{place}の{noun}", "{time}", "{noun}から始める", "{idiom}", "{noun}のあとで", "{noun}を{verb}{count}つの方法"],
    "title": ["{noun}と{noun}", "{adj}{noun}", "{noun}についての覚え書き", "{place}{noun}日記", "{book}を読み返す", "{noun}、{noun}、そして{noun}", "{time}、{place}で", "いかに{noun}を{verb}か", "{noun}の果て：{person}に聞く", "{place}で{noun}を{verb}", "{product}と{adj}{noun}"],
    "item": ["{noun}", "{noun}を{verb}", "{adj}{noun}：{clause}", "{clause}。", "**{noun}**：{clause}", "{person}、{place}", "{book}、{number}頁"],
    "cell": ["{noun}", "{adj}{noun}", "{number}", "{place}", "{noun}を{verb}", "{person}"],
    "verse": ["{noun}を{verb}", "{adj}{noun}よ", "{noun}に{noun}、{rare}", "{noun}や{noun}を{verb}"],
    "note": ["{book}、{number}頁を参照。", "{person}{book}、{year}年。", "{clause}。", "[{noun}]({url})を見よ。", "ここでいう「{noun}」とは{noun}のことで、{clause}。"],
    "comment": ["{noun}を{verb}", "ここでは{noun}を{verb:nai}"],
    "caption": ["{place}の{noun}", "{adj}{noun}", "{noun}と{noun}の比較"],
    "tag": ["{noun}"],
}

LANGUAGE = Language(
    "ja",
    banks={
        **SHARED_BANKS,
        "noun": NOUNS,
        "verb": [*ICHIDAN, *GODAN, *(noun + "する" for noun in SURU)],
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
    modifiers={"past": past, "te": joining, "nai": negative},
    sentences_per_paragraph=(2, 6),
)
