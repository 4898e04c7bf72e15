"""Simplified Chinese: word banks by theme, and the patterns that join them."""

from .grammar import Language
from .shared import SHARED_BANKS, SHARED_RULES

NOUNS = """
清晨 黄昏 雨季 台风 初雪 月光 山谷 河岸 海湾 渡口 沙滩 灯塔 岛屿 森林 松针 苔藓 溪流 瀑布 田埂 稻穗
麦浪 荒原 草甸 牧场 羊群 候鸟 蝉鸣 萤火 蜻蜓 蝴蝶 蚂蚁 蜗牛 麻雀 乌鸦 白鹭 猫头鹰 野猫 黄狗 老牛 鲤鱼
桂花 梅枝 玉兰 银杏 梧桐 柳絮 荷塘 竹林 橘子 柿子 石榴 葡萄 核桃 红薯 玉米 豆角 萝卜 白菜 辣椒 生姜
厨房 灶台 铁锅 砂锅 蒸笼 案板 菜刀 饭桌 碗筷 茶壶 酒杯 豆浆 馒头 饺子 面条 米粥 腊肉 酱油 香醋 花椒
早点摊 菜市场 杂货铺 理发店 裁缝店 修车铺 钟表行 旧书店 照相馆 电影院 澡堂 茶馆 酒馆 咖啡馆 餐车 夜市 庙会 戏台 祠堂 学堂
胡同 弄堂 骑楼 石桥 牌坊 城墙 钟楼 广场 天井 阁楼 地下室 楼梯间 走廊 阳台 屋檐 瓦片 门槛 窗棂 信箱 路灯
车站 站台 月台 候车室 绿皮车 地铁 公交车 自行车 摩托车 渡轮 码头 机场 隧道 高架桥 十字路口 斑马线 人行道 公路 铁轨 车票
行李 背包 雨伞 草帽 围巾 棉袄 毛衣 布鞋 手套 眼镜 手表 钥匙 钱包 相机 胶卷 底片 磁带 唱片 收音机 电视机
书架 词典 辞典 手稿 笔记本 钢笔 墨水 信纸 邮票 明信片 日历 地图 报纸 杂志 诗集 小说 传记 游记 剧本 连环画
段落 标题 脚注 注释 引文 目录 序言 后记 封面 书脊 扉页 版心 页边 行距 字号 字体 宋体 楷体 标点 句号
方言 口音 谚语 谜语 歌谣 民谣 戏曲 评书 相声 二胡 古筝 笛子 钢琴 吉他 鼓点 旋律 和声 节拍 唱腔 舞步
画布 颜料 水彩 素描 版画 书法 篆刻 陶器 瓷器 青铜 玉石 丝绸 刺绣 蜡染 剪纸 风筝 灯笼 年画 对联 香炉
算法 代码 函数 变量 循环 递归 接口 模块 依赖 编译器 解释器 虚拟机 操作系统 内核 进程 线程 内存 缓存 磁盘 数据库
索引 查询 事务 日志 备份 快照 补丁 版本 分支 提交 测试 断言 异常 堆栈 指针 队列 链表 哈希表 二叉树 正则表达式
服务器 客户端 浏览器 协议 端口 域名 证书 密钥 密码 防火墙 路由器 带宽 延迟 吞吐量 负载 集群 容器 镜像 流水线 监控
屏幕 键盘 鼠标 触摸屏 麦克风 摄像头 传感器 电路板 电池 芯片 显卡 风扇 机箱 打印机 扫描仪 光盘 优盘 耳机 音箱 遥控器
模型 参数 样本 标签 训练集 误差 梯度 损失函数 特征 向量 矩阵 概率 分布 均值 方差 置信区间 假设 推论 定理 证明
公式 方程 曲线 坐标 三角形 圆周率 质数 分数 无理数 极限 导数 积分 集合 映射 群论 拓扑 博弈 熵 混沌 分形
实验 显微镜 望远镜 试管 天平 温度计 光谱 磁场 电流 引力 轨道 彗星 星云 黑洞 行星 卫星 火箭 细胞 基因 蛋白质
病毒 疫苗 抗体 神经元 血压 心跳 睡眠 梦境 记忆 遗忘 注意力 情绪 焦虑 孤独 愧疚 羞耻 好奇心 耐心 勇气 善意
童年 少年 青春 中年 晚年 生日 婚礼 葬礼 离别 重逢 约会 聚会 争吵 和解 沉默 谎言 承诺 秘密 误会 偏见
祖母 外公 父亲 母亲 姐姐 弟弟 邻居 同桌 班主任 校长 师傅 学徒 木匠 铁匠 裁缝 渔夫 农夫 牧人 邮差 医生
护士 记者 编辑 译者 诗人 画家 导演 演员 歌手 律师 法官 警察 司机 船长 水手 工程师 设计师 程序员 产品经理 投资人
工厂 车间 机床 齿轮 螺丝 焊缝 图纸 工资 奖金 房租 账单 存款 股票 债券 汇率 通货膨胀 税收 预算 合同 发票
公司 团队 会议 周报 流程 制度 考核 绩效 简历 面试 加班 辞职 创业 融资 市场 用户 需求 原型 迭代 反馈
政策 法律 权利 义务 选票 议会 城邦 帝国 王朝 边疆 战争 和平 条约 使节 商队 丝路 驿站 运河 粮仓 盐税
文明 传统 现代性 启蒙 理性 信仰 自由 平等 正义 美德 命运 偶然 因果 时间 空间 语言 意义 真理 常识 怀疑
习惯 清单 计划 目标 进度 拖延 效率 专注 节奏 边界 选择 代价 风险 机会 经验 直觉 判断 错误 教训 答案
问题 线索 细节 结构 框架 层次 视角 隐喻 故事 人物 情节 结局 开头 转折 伏笔 气味 声音 颜色 形状 重量
影子 灰尘 裂缝 锈迹 补丁 伤疤 指纹 脚印 回声 倒影 缝隙 边角 碎片 残页 空白 余温 寒意 光线 阴影 雾气
""".split()

VERBS = """
看见 听见 想起 忘记 记得 发现 寻找 错过 遇见 等待 离开 回到 走进 穿过 绕过 经过 抵达 靠近 远离 跟随
拿起 放下 打开 关上 推开 拉住 抱住 握紧 松开 捡起 扔掉 藏起 交出 递给 收下 归还 借走 买下 卖掉 修好
写下 抄写 翻译 校对 删去 改写 引用 注释 朗读 背诵 默念 讲述 描述 记录 整理 归档 编目 装订 印刷 出版
理解 误解 解释 说明 证明 反驳 质疑 承认 否认 接受 拒绝 坚持 放弃 怀念 珍惜 厌倦 期待 担心 害怕 羡慕
设计 搭建 拆掉 重写 调试 部署 测试 优化 压缩 解析 编译 加载 缓存 监控 回滚 合并 提交 评审 封装 抽象
种下 浇灌 收割 晾晒 腌制 蒸熟 炖煮 翻炒 切开 揉搓 品尝 分享 端上 咽下 闻到 尝到 缝补 编织 擦拭 打磨
测量 计算 估计 比较 观察 模拟 预测 验证 归纳 推导 假设 检查 抽样 统计 标注 训练 拟合 修正 校准 采集
支持 反对 影响 改变 推动 阻碍 塑造 破坏 保护 维护 管理 组织 领导 培养 激励 批评 表扬 评价 安排 协调
照亮 遮住 淹没 吞没 包围 唤醒 打断 延续 重复 模仿 超越 替代 填补 掩盖 揭开 暴露 承载 支撑 连接 隔开
学会 教会 练习 掌握 钻研 探索 琢磨 思考 反思 总结 追问 回答 争论 讨论 商量 决定 选择 尝试 完成 搁置
""".split()

INTRANSITIVE = """
醒来 睡去 坐下 起身 停下 出发 回头 转身 沉默 发呆 微笑 叹气 流泪 打盹 散步 奔跑 落下 升起 亮起 熄灭
变慢 变旧 消失 出现 发芽 开花 结果 枯萎 融化 结冰 起风 下雨 放晴 生锈 发霉 褪色 破碎 崩溃 重启 恢复
长大 老去 成熟 犹豫 动摇 坚持下来 慢下来 安静下来 热闹起来 明白过来 松了一口气 打了个寒颤 红了眼眶 低下了头 摇了摇头 点了点头 笑出了声 愣在原地 说不出话 睡不着觉
""".split()

ADJECTIVES = """
安静 喧闹 明亮 昏暗 温暖 寒冷 潮湿 干燥 柔软 坚硬 粗糙 光滑 轻盈 沉重 缓慢 迅速 漫长 短暂 遥远 亲近
陈旧 崭新 破败 整洁 凌乱 拥挤 空旷 狭窄 宽阔 低矮 高大 细小 巨大 单薄 厚重 稀疏 浓密 清澈 浑浊 斑驳
简单 复杂 清晰 模糊 具体 抽象 准确 含混 严谨 随意 完整 残缺 稳定 脆弱 可靠 危险 灵活 僵硬 开放 封闭
温柔 粗暴 善良 冷漠 诚实 虚伪 勇敢 怯懦 谦逊 傲慢 耐心 急躁 乐观 悲观 天真 世故 慷慨 吝啬 固执 随和
有趣 乏味 新奇 平凡 深刻 肤浅 幽默 严肃 浪漫 现实 古老 现代 传统 前卫 朴素 华丽 精致 粗犷 甜美 苦涩
昂贵 便宜 稀缺 常见 必要 多余 合理 荒唐 公平 偏颇 有效 徒劳 成熟 稚嫩 熟悉 陌生 孤单 热闹 疲惫 清醒
不起眼 没用 说不清 看不见 摸不着 靠得住 来之不易 难以形容 意想不到 恰到好处 微不足道 不合时宜 无处安放 似曾相识 过目不忘 耐人寻味
""".split()

ADVERBS = """
慢慢 渐渐 忽然 悄悄 静静 默默 轻轻 狠狠 紧紧 牢牢 仔细 匆忙 勉强 偶尔 经常 总是 从不 几乎 恰好 刚刚
终于 始终 一直 再次 重新 反复 逐字逐句 一遍遍 不断 立刻 马上 随手 顺手 索性 干脆 特意 故意 无意中 不知不觉 小心翼翼
认真 老老实实 痛痛快快 明明 果然 居然 竟然 毕竟 大概 或许 似乎 显然 其实 确实 未必 并不 只好 不得不 忍不住 来不及
""".split()

IDIOMS = """
水到渠成 欲速不达 循序渐进 举一反三 触类旁通 温故知新 抽丝剥茧 按图索骥 刻舟求剑 守株待兔 画蛇添足 亡羊补牢 愚公移山 精卫填海 庖丁解牛 邯郸学步
东施效颦 叶公好龙 杯弓蛇影 塞翁失马 朝三暮四 掩耳盗铃 纸上谈兵 破釜沉舟 卧薪尝胆 高山流水 阳春白雪 曲高和寡 大音希声 返璞归真 大巧若拙 厚积薄发
千里之行始于足下 路遥知马力 不破不立 见微知著 一叶知秋 管中窥豹 盲人摸象 不求甚解 囫囵吞枣 走马观花 浅尝辄止 持之以恒 锲而不舍 半途而废 功亏一篑 事倍功半
众口难调 各有所长 因地制宜 量体裁衣 削足适履 饮鸩止渴 扬汤止沸 釜底抽薪 未雨绸缪 临渴掘井 居安思危 安步当车 随遇而安 知足常乐 患得患失 得不偿失
风平浪静 波澜不惊 山雨欲来 雨过天晴 柳暗花明 峰回路转 豁然开朗 恍然大悟 似懂非懂 将信将疑 半信半疑 心照不宣 不言而喻 众说纷纭 莫衷一是 各执一词
""".split()

TIMES = """
那年夏天 去年冬天 上个周末 这个月初 前些日子 今天早上 昨天夜里 三年以前 十岁那年 大学时候 毕业以后 搬家之前 退休之后 下班路上 午饭之后
天亮之前 日落时分 立春前后 清明那天 中秋夜里 除夕晚上 国庆假期 梅雨季节 深秋的某个下午 凌晨两点 每个星期三 那个漫长的寒假 刚工作的头几个月 疫情期间 上世纪末
很久以后 不久之前 过去十年 一个多小时以后 第二天 同一时刻 那段日子里 有一阵子 从那以后 到了年底
""".split()

PLACES = """
北京 上海 广州 成都 西安 南京 杭州 苏州 武汉 长沙 重庆 昆明 大理 拉萨 兰州 敦煌 银川 太原 洛阳 开封
济南 青岛 沈阳 哈尔滨 大连 合肥 南昌 福州 厦门 泉州 潮州 桂林 海口 贵阳 绍兴 宁波 扬州 徐州 襄阳 宜昌
京都 东京 札幌 首尔 釜山 新加坡 槟城 曼谷 河内 伊斯坦布尔 开罗 里斯本 巴黎 柏林 布拉格 维也纳 罗马 伦敦 都柏林 纽约
旧金山 温哥华 墨尔本 老家的院子 江边的小镇 山脚下的村子 城南的旧宅 单位的食堂 图书馆三楼 医院的走廊 河堤上 操场边 出租屋里 长途车上 海边的民宿
""".split()

SURNAMES = """
王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕
苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史
顾 侯 邵 孟 龙 万 段 雷 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文 庞 樊 兰 殷 施 陶 洪 翟 安 颜 倪 严 牛 温 芦 季 俞 章 鲁 葛
""".split()

GIVEN = """
伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀兰 霞 平 刚 桂英 建国 志远 思齐 若水 子衿 清扬 望舒 怀瑾 修远 景行 知白 守拙
雨薇 晓棠 梦溪 一鸣 天佑 浩然 文博 昭仪 书瑶 婉清 静姝 惠然 德音 鹤鸣 承志 嘉树 南枝 疏影 听澜 云舒 半夏 青黛 紫苑 茯苓 决明 沉璧
泽宇 俊熙 皓轩 奕辰 沐阳 语桐 诗涵 欣怡 梓萱 佳琪 玉梅 淑珍 凤霞 翠花 春生 秋实 冬至 夏至 长庚 启明 北辰 重阳 端午 立夏 谷雨 惊蛰
""".split()

# One reading of ink, paper and rarer things: the long tail that real prose always has.
RARE = """
氤氲 龃龉 蹒跚 踉跄 徘徊 彳亍 囹圄 饕餮 魑魅 貔貅 麒麟 鹧鸪 鸬鹚 鹌鹑 蟋蟀 蚱蜢 蜈蚣 蝙蝠 蟾蜍 蜥蜴 琥珀 玳瑁 翡翠 玛瑙
琵琶 箜篌 唢呐 埙篪 笙箫 氍毹 襁褓 褴褛 旖旎 逶迤 迤逦 嶙峋 崎岖 峥嵘 巍峨 潋滟 滂沱 淅沥 潺潺 涟漪 漩涡 浩瀚 澎湃 汹涌
葳蕤 蓊郁 葱茏 荆棘 藜藿 薜荔 蒹葭 芦苇 芙蕖 菡萏 茉莉 蔷薇 牡丹 芍药 杜鹃 海棠 茶靡 紫藤 忍冬 鸢尾 薄荷 茴香 芫荽 藿香
窸窣 叮咛 呢喃 嗫嚅 踌躇 蹉跎 颠沛 羁旅 邂逅 缱绻 惆怅 忐忑 惘然 怅惘 愠怒 恻隐 悚然 憧憬 惬意 恬淡 慵懒 倔强 懵懂 缄默
""".split()

RULES = {
    # Names, made of parts so that they seldom repeat.
    "person": ["{surname}{given}", "{surname}{given}", "老{surname}", "小{surname}", "{surname}老师", "{surname}先生"],
    "book": ["《{noun}与{noun}》", "《{adj}的{noun}》", "《{place}{noun}记》", "《论{noun}》", "《{noun}》", "《{surname}{given}{noun}集》", "《{rare}》"],
    "count": ["两", "三", "四", "五", "六", "七", "八", "十几", "几十", "一百多", "{number}", "{number}"],
    "thing": ["{noun}", "{noun}", "{noun}", "{adj}的{noun}", "{noun}和{noun}", "{count}个{noun}", "那些{noun}", "{place}的{noun}", "{noun}里的{noun}", "{person}的{noun}", "{noun}"],
    "subject": ["我", "我们", "{person}", "{person}", "{adj}的{noun}", "这个{noun}", "那里的{noun}", "{noun}", "一个{noun}", "大多数{noun}", "{place}人", "写{noun}的人", "每个{noun}"],
    "act": ["{verb}{thing}", "{adv}{verb}{thing}", "{adv}{intransitive}", "把{noun}{verb}了{count}遍", "从{place}{verb}了{thing}", "替{person}{verb}{noun}", "对{thing}感到{adj}", "在{place}{verb}{noun}", "{verb}了{noun}又{verb}了{noun}", "一边{verb}{noun}一边{intransitive}", "{verb}不了{noun}"],
    "clause": ["{subject}{act}", "{subject}{act}", "{thing}让人{intransitive}", "{noun}比{noun}更{adj}", "{noun}越来越{adj}", "{thing}像{noun}一样{adj}", "{noun}的{noun}早已{intransitive}", "没有人{verb}{noun}", "{noun}不过是{noun}的{noun}", "{place}的{noun}{adv}{intransitive}", "谁也不肯{verb}{noun}", "{noun}{rare}，{noun}{adj}"],
    "connective": ["然而", "可是", "不过", "于是", "所以", "换句话说", "说到底", "另一方面", "当然", "有意思的是", "严格来说", "坦白讲", "更要紧的是", "反过来看", "与此同时", "除此之外", "说来惭愧", "老实说", "奇怪的是", "退一步讲"],
    "sentence": [
        "{time}，{clause}。",
        "{connective}，{clause}。",
        "{clause}，{clause}。",
        "{clause}，{connective}，{clause}。",
        "{subject}{act}，{act}，{act}。",
        "如果{clause}，那么{clause}。",
        "因为{clause}，所以{clause}。",
        "虽然{clause}，但是{clause}。",
        "与其{verb}{noun}，不如{verb}{noun}。",
        "不是{noun}{verb}了{noun}，而是{noun}{verb}了{noun}。",
        "{person}说：“{clause}。”",
        "{person}{adv}问我：“{clause}吗？”",
        "“{clause}，”{person}在{place}这样说，“{clause}。”",
        "我在{book}里读到，{clause}，{clause}。",
        "{book}是{person}的第{number}部书，写的是{thing}。",
        "为什么{clause}？",
        "{clause}，难道不是{idiom}吗？",
        "所谓{idiom}，大概就是{clause}。",
        "{idiom}，{idiom}，{clause}。",
        "这正应了那句“{idiom}”：{clause}。",
        "{noun}、{noun}、{noun}，没有一样不{adj}。",
        "{noun}是{noun}，{noun}是{noun}，两者{adv}混在一起。",
        "{place}有{count}家{noun}，最{adj}的那家在{noun}旁边。",
        "那是{year}年，{person}从{place}到{place}，{act}。",
        "{subject}{adv}{verb}{thing}；{subject}{adv}{verb}{thing}。",
        "对于{noun}，{subject}有{count}种看法，其中最{adj}的是：{clause}。",
        "直到{time}，{subject}才{verb}{thing}。",
        "{time}的{noun}，{time}的{noun}，都{adj}得让人{intransitive}。",
        "我{adv}想，{clause}，也许{clause}。",
        "除了{noun}和{noun}，{subject}什么也没有{verb}。",
        "哪怕{clause}，{subject}也要{verb}{thing}。",
        "{thing}——{clause}——{adv}{intransitive}。",
        "至于{noun}，{clause}；至于{noun}，{clause}。",
        "这里的{noun}{adj}，那里的{noun}{adj}，而{noun}两头都不沾。",
        "{percentage}%的{noun}来自{noun}，剩下的来自{noun}。",
        "只要{clause}，{noun}就不会{intransitive}。",
        "{person}的{noun}{adj}、{adj}，还有一点{adj}。",
        "在{place}的那{count}个月里，{subject}{act}。",
        "有人{verb}{noun}，有人{verb}{noun}，而{person}只是{adv}{intransitive}。",
        "这件事{idiom}，{clause}。",
        "{noun}的意义不在于{verb}{noun}，而在于{verb}{noun}。",
        "{rare}之间，{clause}。",
        "从{noun}到{noun}，从{noun}到{noun}，{clause}……",
        "看起来{clause}，实际上{clause}。",
        "第一次{verb}{noun}的时候，{subject}还很{adj}。",
        "我用{product}{verb}了{number}次{noun}，结果{clause}。",
        "{product}的{noun}和{product}的{noun}差不多，只是更{adj}一些。",
        "值得一提的是，{clause}，这一点{person}早就{verb}过。",
        "你以为{clause}，可{clause}！",
        "{clause}（{time}，{clause}）。",
    ],
    "marked": [
        "请注意**{noun}**和*{noun}*的差别：{clause}。",
        "**{clause}。**{connective}，{clause}。",
        "我把这叫作“**{adj}的{noun}**”，{clause}。",
        "*{book}*里说，{clause}。",
        "这里要用`{code}`来{verb}{noun}，{clause}。",
        "运行`{command}`之后，{clause}。",
        "参见[{noun}与{noun}]({url})，{clause}。",
        "{person}写过[一篇关于{noun}的文章]({url} \"{noun}\")，{clause}。",
        "原文在 {url} ，{clause}。",
        "我在[之前那篇{noun}]({post})里写过，{clause}。",
        "（接[上文]({post})）{clause}，{clause}。",
        "~~{clause}~~，其实{clause}。",
        "***{noun}***从来不是{noun}，{clause}。",
        "**{noun}**：{clause}，{clause}。",
    ],
    "raw": ["{noun}<br>{clause}。", "H<sub>2</sub>O 与{noun}，{clause}。", "{noun}<sup>{number}</sup>，{clause}。", "按下 <kbd>Ctrl</kbd> 之后{clause}。"],
    "heading": ["{noun}与{noun}", "{adj}的{noun}", "关于{noun}", "为什么{verb}{noun}", "{noun}、{noun}和{noun}", "{place}的{noun}", "{time}", "从{noun}说起", "{idiom}", "写在{noun}之后", "不只是{noun}", "{verb}{noun}的{count}种办法"],
    "title": ["{noun}与{noun}", "{adj}的{noun}", "关于{noun}的喃喃自语", "{place}{noun}札记", "重读{book}", "{noun}、{noun}以及{noun}", "{time}，{place}", "我们如何{verb}{noun}", "{noun}的尽头：{person}访谈", "在{place}{verb}{noun}", "{product} 与{adj}的{noun}"],
    "item": ["{noun}", "{verb}{noun}", "{adj}的{noun}：{clause}", "{clause}。", "**{noun}**：{clause}", "{person}，{place}", "{book}，{number}页"],
    "cell": ["{noun}", "{adj}", "{number}", "{place}", "{verb}{noun}", "{person}"],
    "verse": ["{noun}{intransitive}", "{adj}的{noun}啊", "{noun}里，{noun}{rare}", "我{verb}{noun}，{noun}{verb}我"],
    "note": ["见{book}，第{number}页。", "{person}，{book}，{year}年。", "{clause}。", "参见 [{noun}]({url})。", "这里的“{noun}”指{noun}，{clause}。"],
    "comment": ["{verb}{noun}", "这里{verb}{noun}，不{verb}{noun}"],
    "caption": ["{place}的{noun}", "{adj}的{noun}", "{noun}与{noun}的对比"],
    "tag": ["{noun}"],
}

LANGUAGE = Language(
    "zh-Hans",
    banks={
        **SHARED_BANKS,
        "noun": NOUNS,
        "verb": VERBS,
        "intransitive": INTRANSITIVE,
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
    word_skew=2.3,
    sentences_per_paragraph=(2, 7),
)
