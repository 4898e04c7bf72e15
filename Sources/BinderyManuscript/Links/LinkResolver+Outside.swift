internal import BinderyMarkdown
internal import BinderyModel

extension LinkResolver {
  /// Where a link leads to a page, a file or a folder that is there and not in the book; `nil` where
  /// nothing is.
  mutating func outside(
    _ file: RootedPath, _ destination: Destination, in place: Place
  ) -> Answer? {
    if let page = pages.page(at: file) { return answer(page, destination, in: place) }
    guard let found = Disk.resolve(file.path), found.isInside(file.root) else { return nil }
    if Disk.isFile(found), !EssayName.isEssay(found.name) {
      if let address = address(of: file) { return (.external(address), nil) }
      let path = found.text(below: file.root)
      return (.file(path), .leftOut(path))
    }
    guard Disk.isFolder(found) else { return nil }
    return firstEssay(below: found).map { (.essay($0, anchor: nil), nil) }
  }

  /// Where a link to a page of the site leads that is no essay of the book: where the page sends its
  /// readers, else to the page's address.
  mutating func answer(
    _ page: SitePages.Page, _ destination: Destination, in place: Place
  ) -> Answer {
    if let redirection = page.redirection, !place.isRedirected {
      var place = place
      place.isRedirected = true
      let answer = resolve(redirection, in: place)
      if answer.problem == nil { return answer }
    }
    if let address = page.address {
      let isTag = destination.scheme == EssayReference.scheme
      let suffix = isTag ? destination.fragmentSuffix : String(destination.suffix)
      let whole = WebAddress(address.text + suffix) ?? address
      return (.external(whole), nil)
    }
    return (.dead(destination.text), .leftOut(page.file.source.text))
  }

  /// Where the site publishes a file that is no page, such as an archive beside one.
  private func address(of file: RootedPath) -> WebAddress? {
    let root = file.root
    if let folder = site.assetFolders.first(where: { file.path.isInside(root.appending($0)) }) {
      return site.whole("/" + file.path.text(below: root.appending(folder)))
    }
    // Jekyll publishes what no `_` hides.
    guard site.publishesRoot, !file.components.contains(where: { $0.first == UInt8(ascii: "_") })
    else { return nil }
    return site.whole("/" + file.path.text(below: root))
  }
}
