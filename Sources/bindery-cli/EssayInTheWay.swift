/// A file that would be written over is an essay of the book; or it was made by an earlier run, and read as one.
struct EssayInTheWay: Error, CustomStringConvertible {
  let path: String

  var description: String {
    "'\(path)' is read as an essay: name another file with --output, or put it out of the folder"
  }
}
