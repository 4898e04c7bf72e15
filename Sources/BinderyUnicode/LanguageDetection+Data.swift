/// What single Han characters tell: bits in a table of U+4E00 to U+9FFF.
enum HanEvidence {
  static let simplified: UInt8 = 1
  static let traditional: UInt8 = 2
  static let chineseWord: UInt8 = 4

  static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x9FFF - 0x4E00 + 1)
    func mark(_ scalar: Unicode.Scalar, _ bit: UInt8) {
      guard (0x4E00...0x9FFF).contains(scalar.value) else { return }
      table[Int(scalar.value - 0x4E00)] |= bit
    }
    for (place, scalar) in pairs.unicodeScalars.filter({ $0 != " " }).enumerated() {
      mark(scalar, place.isMultiple(of: 2) ? simplified : traditional)
    }
    for scalar in onlySimplified.unicodeScalars { mark(scalar, simplified) }
    for scalar in onlyTraditional.unicodeScalars { mark(scalar, traditional) }
    for scalar in chineseWords.unicodeScalars { mark(scalar, chineseWord) }
    return table
  }()

  /// Grammar and pronouns of written Chinese, and of Cantonese; 的, 在, 不, 着, 誰 are common in
  /// Japanese too.
  private static let chineseWords = "你妳她们們这這那哪了吗嗎呢吧很就也没沒谁什么麼嘅咗喺唔佢哋"

  /// Characters whose other form is in use in both scripts.
  private static let onlySimplified = "复尽汇钟脏坛纤"
  private static let onlyTraditional = "後裡裏麵隻雲臺颱製鬆穀葉嚮闆鬥錶鬍鬚捲係"

  /// Simplified and traditional form, pair by pair: only pairs of which neither form is written in
  /// the other script.
  static let pairs = """
    们們 这這 国國 来來 个個 为為 说說 时時 会會 对對 发發 过過 种種 经經 学學 现現 当當 没沒 \
    动動 还還 进進 样樣 开開 从從 实實 军軍 无無 与與 长長 机機 关關 点點 业業 将將 两兩 间間 \
    问問 并並 应應 战戰 头頭 体體 见見 产產 话話 给給 门門 儿兒 东東 声聲 员員 论論 处處 义義 \
    认認 条條 气氣 题題 尔爾 别別 变變 总總 电電 数數 报報 结結 务務 场場 计計 资資 许許 统統 \
    区區 队隊 决決 马馬 书書 则則 听聽 却卻 达達 强強 难難 权權 设設 记記 类類 据據 边邊 张張 \
    规規 万萬 觉覺 术術 领領 确確 传傳 师師 观觀 让讓 识識 带帶 导導 争爭 运運 吗嗎 写寫 读讀 \
    爱愛 钱錢 车車 风風 飞飛 鱼魚 鸟鳥 亲親 连連 远遠 离離 议議 组組 织織 级級 纪紀 纸紙 线線 \
    练練 细細 终終 绝絕 续續 维維 绿綠 红紅 约約 纯純 纳納 纷紛 编編 缘緣 网網 罗羅 罢罷 乌烏 \
    乐樂 习習 乡鄉 买買 卖賣 乱亂 亏虧 亚亞 亿億 仅僅 仓倉 仪儀 价價 众眾 优優 伟偉 伤傷 伦倫 \
    伪偽 侠俠 侦偵 侧側 侨僑 俭儉 债債 倾傾 偿償 储儲 兴興 养養 兽獸 内內 册冊 农農 冯馮 冲衝 \
    况況 冻凍 净淨 凉涼 减減 凤鳳 凭憑 凯凱 击擊 凿鑿 刘劉 刚剛 创創 删刪 剂劑 剧劇 劝勸 办辦 \
    励勵 劲勁 劳勞 势勢 勋勳 匀勻 华華 协協 单單 卢盧 卫衛 厂廠 厅廳 历歷 厉厲 压壓 厌厭 厕廁 \
    县縣 参參 双雙 叙敘 号號 叹嘆 吓嚇 吕呂 启啟 吴吳 呐吶 呛嗆 呜嗚 响響 哑啞 唤喚 啰囉 喷噴 \
    嘱囑 团團 园園 围圍 图圖 圆圓 圣聖 块塊 坚堅 坏壞 坟墳 坠墜 垒壘 垦墾 埘塒 墙牆 壮壯 壳殼 \
    壶壺 备備 够夠 夹夾 夺奪 奋奮 奖獎 妆妝 妇婦 妈媽 娱娛 婴嬰 孙孫 孪孿 宁寧 宝寶 宠寵 审審 \
    宪憲 宫宮 宽寬 宾賓 寻尋 寿壽 尘塵 尝嘗 层層 届屆 属屬 岁歲 岂豈 岗崗 岛島 岭嶺 峡峽 币幣 \
    帅帥 帐帳 帮幫 庄莊 庆慶 庐廬 库庫 庙廟 废廢 异異 弃棄 弥彌 弯彎 弹彈 归歸 录錄 彻徹 径徑 \
    忆憶 忧憂 怀懷 态態 怜憐 恋戀 恶惡 恼惱 悬懸 惊驚 惧懼 惨慘 惯慣 愤憤 愿願 懒懶 戏戲 户戶 \
    扑撲 执執 扩擴 扫掃 扬揚 扰擾 抚撫 抛拋 抢搶 护護 担擔 拟擬 拥擁 择擇 挤擠 挥揮 捞撈 损損 \
    换換 掷擲 摆擺 摇搖 摄攝 撑撐 敌敵 敛斂 断斷 旧舊 昙曇 显顯 晒曬 晓曉 晕暈 暂暫 杀殺 杂雜 \
    杨楊 极極 构構 枪槍 柜櫃 标標 栈棧 栏欄 树樹 桥橋 梦夢 检檢 楼樓 榄欖 欢歡 欧歐 残殘 毁毀 \
    毕畢 毙斃 汉漢 汤湯 沟溝 沧滄 泪淚 泽澤 洁潔 浅淺 测測 济濟 浓濃 涛濤 润潤 涨漲 渐漸 温溫 \
    湾灣 湿濕 满滿 滚滾 滞滯 灭滅 灯燈 灵靈 灾災 炉爐 炼煉 烂爛 烛燭 烟煙 烦煩 烧燒 热熱 爷爺 \
    牵牽 牺犧 犹猶 独獨 狭狹 狮獅 狱獄 猎獵 猪豬 猫貓 献獻 环環 玛瑪 琐瑣 画畫 畅暢 疗療 疯瘋 \
    疮瘡 瘾癮 皱皺 盐鹽 监監 盖蓋 盘盤 矿礦 码碼 砖磚 础礎 硕碩 碍礙 礼禮 祷禱 祸禍 积積 称稱 \
    稳穩 穷窮 窃竊 窍竅 竞競 笔筆 笼籠 简簡 签簽 粮糧 紧緊 纠糾 绍紹 绕繞 绘繪 络絡 继繼 绪緒 \
    缓緩 缝縫 缩縮 罚罰 职職 联聯 聪聰 肠腸 肤膚 肾腎 肿腫 胀脹 胁脅 胆膽 胜勝 脉脈 脑腦 脚腳 \
    脸臉 舰艦 艰艱 艺藝 节節 芦蘆 苍蒼 苏蘇 荐薦 荡蕩 荣榮 药藥 莲蓮 营營 萧蕭 萨薩 蓝藍 虏虜 \
    虑慮 虚虛 虽雖 虾蝦 蚀蝕 蛮蠻 补補 衬襯 袭襲 装裝 视視 览覽 触觸 订訂 讨討 训訓 讲講 讽諷 \
    访訪 证證 评評 诉訴 词詞 译譯 试試 诗詩 诚誠 该該 详詳 语語 误誤 诱誘 请請 诸諸 课課 谁誰 \
    调調 谈談 谊誼 谋謀 谎謊 谓謂 谢謝 谣謠 谱譜 贝貝 负負 财財 责責 贤賢 败敗 货貨 质質 贩販 \
    贪貪 贫貧 购購 贯貫 贴貼 贵貴 费費 贺賀 赏賞 赖賴 赛賽 赞讚 赠贈 赢贏 赵趙 趋趨 跃躍 践踐 \
    踪蹤 轨軌 转轉 轮輪 软軟 轻輕 载載 较較 辅輔 辆輛 辈輩 辉輝 输輸 辞辭 辩辯 辽遼 迁遷 迈邁 \
    违違 迟遲 适適 选選 逊遜 递遞 逻邏 遗遺 邓鄧 邮郵 邻鄰 郑鄭 酱醬 酿釀 释釋 针針 钉釘 钢鋼 \
    钥鑰 钮鈕 铁鐵 铃鈴 银銀 铜銅 铺鋪 链鏈 销銷 锁鎖 错錯 锅鍋 键鍵 镇鎮 镜鏡 闪閃 闭閉 闯闖 \
    闲閒 闷悶 闹鬧 闻聞 阅閱 阔闊 阳陽 阴陰 阵陣 阶階 际際 陆陸 陈陳 险險 随隨 隐隱 雏雛 雾霧 \
    静靜 韩韓 页頁 顶頂 项項 顺順 须須 顾顧 顿頓 预預 频頻 颗顆 颜顏 额額 颠顛 饭飯 饮飲 饰飾 \
    饱飽 饿餓 馆館 馒饅 驱驅 驶駛 驻駐 驾駕 骂罵 骄驕 验驗 骑騎 骗騙 骚騷 鲁魯 鲜鮮 鸡雞 鸣鳴 \
    鸭鴨 鹅鵝 鹤鶴 麦麥 黄黃 齐齊 齿齒 龙龍 龟龜 档檔 赶趕 钻鑽 锋鋒 钩鉤 绳繩 综綜 绵綿 丝絲 \
    丢丟 严嚴 丽麗 举舉 乔喬 侣侶 兰蘭 剑劍 坝壩 奥奧 娇嬌 屿嶼 巩鞏 帧幀 庞龐 忏懺 悦悅 惩懲 \
    抡掄 挚摯 挡擋 携攜 摊攤 晋晉 枣棗 栋棟 桩樁 橱櫥 殴毆 氢氫 泞濘 泻瀉 泼潑 浇澆 浊濁 浑渾 \
    渊淵 渔漁 溃潰 滤濾 滥濫 烁爍 烬燼 焕煥 狈狽 琼瓊 瑶瑤 盗盜 睁睜 瞒瞞 矫矯 禅禪 秃禿 秽穢 \
    窝窩 竖豎 笋筍 筛篩 箩籮 绑綁 绒絨 绸綢 绽綻 缀綴 缎緞 缚縛 缠纏 翘翹 耸聳 聂聶 肃肅 肮骯 \
    脓膿 芜蕪 茧繭 莹瑩 蒋蔣 蔼藹 蕴蘊 蝇蠅 蝉蟬 裤褲 誉譽 誊謄 讯訊 讶訝 诅詛 诈詐 诊診 诞誕 \
    询詢 谅諒 谜謎 贞貞 贡貢 贸貿 赁賃 赋賦 赌賭 赔賠 轰轟 轿轎 辖轄 辙轍 迹跡 鉴鑒 钝鈍 钦欽 \
    铅鉛 铲鏟 锐銳 锦錦 锣鑼 锤錘 闸閘 闺閨 阀閥 阁閣 陕陝 隶隸 韧韌 颂頌 颈頸 颊頰 颓頹 颤顫 \
    飘飄 饥飢 饺餃 饼餅 驰馳 驴驢 骆駱 骤驟 髅髏 鲸鯨 鳄鱷 鳞鱗 鹏鵬 鹰鷹
    """
}
