/// A picture that is to be made anew, and how.
public struct TranscodingRequest: Sendable, Hashable {
  /// How it is to be made.
  public var recipe: PictureRecipe
  /// The picture as the author has it.
  public var picture: [UInt8]

  /// A request.
  public init(_ recipe: PictureRecipe, _ picture: [UInt8]) {
    self.recipe = recipe
    self.picture = picture
  }

  /// A request from a message; `nil` where it is none.
  public init?(message: [UInt8]) {
    guard let recipe = PictureRecipe(message.prefix(PictureRecipe.count)) else { return nil }
    self.init(recipe, Array(message.dropFirst(PictureRecipe.count)))
  }

  /// The request as a message.
  public var message: [UInt8] { recipe.bytes + picture }
}
