/// The symbols of units that stay with their number (The International System of Units, tables 2 to 8; IEC 80000-13).
enum UnitSymbols {
  static let all: Set<String> = [
    "m", "km", "cm", "mm", "nm", "kg", "g", "mg", "t", "s", "ms", "min", "h", "d", "A", "mA", "K",
    "°C", "°F",
    "L", "mL", "ml", "Hz", "kHz", "MHz", "GHz", "V", "kV", "W", "kW", "MW", "J", "kJ", "kcal", "Pa",
    "hPa",
    "kPa", "N", "B", "kB", "KB", "MB", "GB", "TB", "KiB", "MiB", "GiB", "TiB", "dB", "px", "pt",
    "em", "fps",
    "ha", "%",
  ]

  /// Those of East Asian text, a character each: hours, minutes, seconds, days, months and years.
  static let ideographs: Set<Unicode.Scalar> = ["時", "时", "分", "秒", "日", "月", "年"]
}
