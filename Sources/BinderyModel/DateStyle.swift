/// With which figures the dates of Chinese and Japanese books are written.
public enum DateStyle: String, Sendable, Hashable, CaseIterable {
  /// 2025年10月6日
  case digits
  /// 二〇二五年十月六日
  case numerals
}
