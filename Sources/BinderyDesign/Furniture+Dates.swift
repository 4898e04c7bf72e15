public import BinderyModel

extension Furniture {
  /// A day as the language writes it.
  public func date(_ date: Timestamp) -> String {
    switch dateForm {
    case .chinese: title(ofYear: date.year) + dayOfYear(date)
    case .korean: "\(title(ofYear: date.year)) \(dayOfYear(date))"
    case .english: "\(dayOfYear(date)) \(date.year)"
    }
  }

  /// The title of a part that holds the essays of a year.
  public func title(ofYear year: Int) -> String {
    switch dateForm {
    case .chinese: "\(dateStyle.year(year))年"
    case .korean: "\(year)년"
    case .english: String(year)
    }
  }

  /// The title of a part that holds the essays of a month, from 1.
  public func title(ofMonth month: Int, in year: Int) -> String {
    switch dateForm {
    case .chinese: "\(title(ofYear: year))\(dateStyle.count(month))月"
    case .korean: "\(title(ofYear: year)) \(month)월"
    case .english: "\(Self.englishMonths[month - 1]) \(year)"
    }
  }

  /// A day without its year.
  public func dayOfYear(_ date: Timestamp) -> String {
    switch dateForm {
    case .chinese: "\(dateStyle.count(date.month))月\(dateStyle.count(date.day))日"
    case .korean: "\(date.month)월 \(date.day)일"
    case .english: "\(date.day) \(Self.englishMonths[date.month - 1])"
    }
  }

  /// The time from one day to another, or the day where they are one.
  public func period(_ first: Timestamp, _ last: Timestamp) -> String {
    let (start, end) = (date(first), date(last))
    return start == end ? start : start + matter.until + end
  }
}

extension DateStyle {
  /// A year, read figure by figure: 二〇二五.
  fileprivate func year(_ number: Int) -> String {
    switch self {
    case .digits: String(number)
    case .numerals: ChineseNumeral.digits(String(number).compactMap(\.wholeNumberValue))
    }
  }

  /// A month or a day, counted: 十, 二十六. Below a hundred Chinese and Japanese count alike.
  fileprivate func count(_ number: Int) -> String {
    switch self {
    case .digits: String(number)
    case .numerals: ChineseNumeral.count(number, in: .japanese)
    }
  }
}
