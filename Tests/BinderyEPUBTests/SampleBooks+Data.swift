import BinderyModel

extension Phrases {
  static let all = [simplifiedChinese, traditionalChinese, japanese, korean, english]

  static let simplifiedChinese = Phrases(
    language: .simplifiedChinese, title: "山中随笔", subtitle: "二〇二四年集", author: "林静",
    essay: "关于“慢”的几点想法", sections: ["一、缘起", "小雨", "二、余话"],
    prose: [
      "我在山里住了三年，每天清晨都听见雨打在瓦上的声音。那声音先是疏的，后来渐渐密了，像有人在屋顶上慢慢铺一层米。",
      "邻居说，这样的天气最适合读书。她家里有一只老猫，名叫 Tom，已经 12 岁了，",
      "可是我总觉得，书是读不完的；读不完，也就不必急。",
    ],
    emphasised: "慢慢来", strong: "不必着急", note: "见《陶渊明集》卷二。",
    quote: "采菊东篱下，悠然见南山。山气日夕佳，飞鸟相与还。", items: ["读书", "写字", "散步"],
    cells: [["季节", "天气", "天数"], ["春", "多雨，偶有雾", "31"], ["夏", "晴", "102"]],
    alternative: "雨后的小山", caption: "雨后的小山，摄于三月", linkLabel: "后面的一节")

  static let traditionalChinese = Phrases(
    language: .traditionalChinese, title: "山中隨筆", subtitle: "二〇二四年集", author: "林靜",
    essay: "關於「慢」的幾點想法", sections: ["一、緣起", "小雨", "二、餘話"],
    prose: [
      "我在山裡住了三年，每天清晨都聽見雨打在瓦上的聲音。那聲音先是疏的，後來漸漸密了，像有人在屋頂上慢慢鋪一層米。",
      "鄰居說，這樣的天氣最適合讀書。她家裡有一隻老貓，名叫 Tom，已經 12 歲了，",
      "可是我總覺得，書是讀不完的；讀不完，也就不必急。",
    ],
    emphasised: "慢慢來", strong: "不必著急", note: "見《陶淵明集》卷二。",
    quote: "採菊東籬下，悠然見南山。山氣日夕佳，飛鳥相與還。", items: ["讀書", "寫字", "散步"],
    cells: [["季節", "天氣", "天數"], ["春", "多雨，偶有霧", "31"], ["夏", "晴", "102"]],
    alternative: "雨後的小山", caption: "雨後的小山，攝於三月", linkLabel: "後面的一節")

  static let japanese = Phrases(
    language: .japanese, title: "山の随筆", subtitle: "二〇二四年の記", author: "森 静",
    essay: "ゆっくりすることについて", sections: ["はじまり", "小雨", "あとがき"],
    prose: [
      "山に住んで三年になる。毎朝、瓦を打つ雨の音で目が覚める。はじめはまばらで、やがて細かくなり、だれかが屋根に米を撒いているように聞こえる。",
      "隣の人は、こんな日は本を読むのがいちばんだと言う。彼女の家には Tom という 12 歳の猫がいて、",
      "「急がなくていい」と私は思う。読み終わらないからこそ、急がなくていいのだ。",
    ],
    emphasised: "ゆっくりと", strong: "急がないこと", note: "『陶淵明集』巻二による。",
    quote: "菊を採る東籬の下、悠然として南山を見る。", items: ["読書", "書くこと", "散歩"],
    cells: [["季節", "天気", "日数"], ["春", "雨、ときどき霧", "31"], ["夏", "晴れ", "102"]],
    alternative: "雨上がりの丘", caption: "雨上がりの丘、三月撮影", linkLabel: "次の節")

  static let korean = Phrases(
    language: .korean, title: "산속의 수필", subtitle: "2024년의 기록", author: "김정",
    essay: "‘느림’에 대한 몇 가지 생각", sections: ["시작", "이슬비", "남은 이야기"],
    prose: [
      "산에서 산 지 삼 년이 되었다. 아침마다 기와를 두드리는 빗소리를 듣는다. 처음에는 드문드문하다가 차츰 촘촘해져서, 누군가 지붕 위에 쌀을 뿌리는 것 같다.",
      "이웃은 이런 날이 책 읽기에 가장 좋다고 말한다. 그 집에는 Tom이라는 12살 된 고양이가 있는데, ",
      "책은 다 읽을 수 없으니 서두를 필요도 없다고 나는 생각한다.",
    ],
    emphasised: "천천히", strong: "서두르지 말 것", note: "『도연명집』 권2를 보라.",
    quote: "동쪽 울타리 아래에서 국화를 따다가 한가로이 남산을 바라본다.",
    items: ["책 읽기", "글쓰기", "산책"],
    cells: [["계절", "날씨", "일수"], ["봄", "비, 가끔 안개", "31"], ["여름", "맑음", "102"]],
    alternative: "비 갠 뒤의 언덕", caption: "비 갠 뒤의 언덕, 3월", linkLabel: "다음 절")

  static let english = Phrases(
    language: .english, title: "Mountain Essays", subtitle: "A Record of 2024", author: "Jane Lin",
    essay: "Some Thoughts on Slowness", sections: ["Beginnings", "Light Rain", "Afterwords"],
    prose: [
      "I have lived in the mountains for three years, and every morning I wake to the sound of rain "
        + "on the tiles. At first it is sparse, then it thickens, as though somebody were slowly "
        + "spreading rice across the roof.",
      "My neighbour says that this is the best weather for reading. She has an old cat named Tom, ",
      "and I have always thought that books cannot be finished; therefore there is no hurry.",
    ],
    emphasised: "slowly", strong: "no hurry at all", note: "See the collected works, volume two.",
    quote: "Picking chrysanthemums by the eastern hedge, I see the southern hills at ease.",
    items: ["Reading", "Writing", "Walking"],
    cells: [
      ["Season", "Weather", "Days"], ["Spring", "Rain, some fog", "31"], ["Summer", "Fair", "102"],
    ],
    alternative: "A hill after rain", caption: "A hill after rain, in March",
    linkLabel: "the section below")
}
