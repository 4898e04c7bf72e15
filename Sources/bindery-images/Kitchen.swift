internal import BinderyImages
internal import CVips

/// Makes pictures by libvips, which it has started.
struct Kitchen {
  /// The version of libvips.
  let version: String

  /// `nil` where libvips cannot be had.
  init?() {
    guard let version = bindery_vips_load() else { return nil }
    self.version = String(cString: version)
  }

  /// Makes a picture.
  func answer(_ request: TranscodingRequest) -> TranscodingAnswer {
    let recipe = request.recipe
    switch ImageInfo.sniff(request.picture)?.format {
    case .bmp:
      return Pixels(bmp: request.picture).map { encode($0, recipe) }
        ?? .refused("it is damaged, or of an unusual kind")
    case .ico:
      switch IconPicture(ico: request.picture) {
      case .png(let picture): return transcode(picture, recipe)
      case .pixels(let pixels): return encode(pixels, recipe)
      case nil: return .refused("it is damaged")
      }
    case .png, .jpeg, .gif, .webp, .avif, .tiff, .heif: return transcode(request.picture, recipe)
    case .svg, nil: return .refused("it is no raster picture")
    }
  }

  private func transcode(_ picture: [UInt8], _ recipe: PictureRecipe) -> TranscodingAnswer {
    make { result in
      withUnsafePointer(to: bindery_vips_recipe(recipe)) {
        bindery_vips_transcode(picture, picture.count, $0, result)
      }
    }
  }

  private func encode(_ pixels: Pixels, _ recipe: PictureRecipe) -> TranscodingAnswer {
    make { result in
      withUnsafePointer(to: bindery_vips_recipe(recipe)) {
        bindery_vips_encode(
          pixels.bytes, Int32(pixels.width), Int32(pixels.height), $0, result)
      }
    }
  }

  private func make(
    _ body: (UnsafeMutablePointer<bindery_vips_picture>) -> Bool
  ) -> TranscodingAnswer {
    var result = bindery_vips_picture()
    defer { bindery_vips_free(&result) }
    guard body(&result), let bytes = result.bytes else {
      return .refused(String(cString: bindery_vips_error()))
    }
    return .done(Array(UnsafeBufferPointer(start: bytes, count: result.length)))
  }
}

extension bindery_vips_recipe {
  fileprivate init(_ recipe: PictureRecipe) {
    self.init(
      most_source_pixels: UInt64(PictureRecipe.mostSourcePixels),
      most_pixels: UInt64(recipe.mostPixels), quality: Int32(recipe.quality),
      is_grey: recipe.isGrey)
  }
}
