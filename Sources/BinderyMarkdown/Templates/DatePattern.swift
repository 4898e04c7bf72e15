internal import BinderyModel

/// A pattern of dates as templates write it: `%Y-%m-%d` (`strftime`).
struct DatePattern {
  /// A date with its time and offset, as Jekyll shows one that nobody formats.
  static let whole = DatePattern("%Y-%m-%d %H:%M:%S %z")

  private let pattern: String

  init(_ pattern: String) { self.pattern = pattern }

  /// The date in this pattern; `nil` where the pattern asks for what is not known here.
  func text(of date: Timestamp) -> String? {
    var text = ""
    var rest = pattern[...]
    while let character = rest.popFirst() {
      guard character == "%" else {
        text.append(character)
        continue
      }
      let isBare = rest.first == "-"
      if isBare { rest.removeFirst() }
      guard let directive = rest.popFirst(), let part = part(directive, of: date) else {
        return nil
      }
      let bare = part.drop { $0 == "0" || $0 == " " }
      text += isBare ? (bare.isEmpty ? "0" : bare) : part[...]
    }
    return text
  }

  private func part(_ directive: Character, of date: Timestamp) -> String? {
    let second = date.secondOfDay ?? 0
    switch directive {
    case "Y": return String(date.year)
    case "y": return Self.pad(date.year % 100)
    case "m": return Self.pad(date.month)
    case "d": return Self.pad(date.day)
    case "e": return Self.pad(date.day, with: " ")
    case "H": return Self.pad(second / 3600)
    case "M": return Self.pad(second / 60 % 60)
    case "S": return Self.pad(second % 60)
    case "B": return Self.months[date.month - 1]
    case "b": return String(Self.months[date.month - 1].prefix(3))
    case "A": return Self.weekday(of: date)
    case "a": return String(Self.weekday(of: date).prefix(3))
    case "F": return date.dayText
    case "z":
      let offset = date.offsetMinutes ?? 0
      let sign = offset < 0 ? "-" : "+"
      return sign + Self.pad(abs(offset) / 60) + Self.pad(abs(offset) % 60)
    case "%": return "%"
    default: return nil
    }
  }

  private static func pad(_ value: Int, with filler: String = "0") -> String {
    (value < 10 ? filler : "") + String(value)
  }

  private static func weekday(of date: Timestamp) -> String {
    let day = Timestamp(year: date.year, month: date.month, day: date.day)
    let days = (day?.secondsSince1970 ?? 0) / 86_400
    // 1970-01-01 was a Thursday.
    return weekdays[((days + 4) % 7 + 7) % 7]
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
}
