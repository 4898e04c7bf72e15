/// A text of a font's table of names (OpenType 1.9, "name", name IDs).
public enum FontName: UInt16, Sendable, Hashable, CaseIterable {
  case copyright = 0
  case family = 1
  case style = 2
  case unique = 3
  case full = 4
  case version = 5
  case postScript = 6
  case licence = 13
  case licenceAddress = 14
  case typographicFamily = 16
}
