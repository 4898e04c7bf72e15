extension SVGCleaner {
  /// Elements of SVG 1.1 that draw or structure a drawing.
  static let allowedElements: Set<String> = [
    "svg", "g", "defs", "symbol", "use", "title", "desc", "path", "rect", "circle", "ellipse",
    "line", "polyline", "polygon", "text", "tspan", "textPath", "image", "linearGradient",
    "radialGradient", "stop", "pattern", "clipPath", "mask", "marker", "filter", "feBlend",
    "feColorMatrix", "feComponentTransfer", "feComposite", "feFlood", "feFuncA", "feFuncB",
    "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode", "feMorphology", "feOffset",
    "feTile", "feTurbulence", "feDropShadow", "switch", "style",
  ]

  /// Elements whose text shows.
  static let textElements: Set<String> = ["text", "tspan", "textPath", "title", "desc"]

  /// Attributes that place or paint; values with outside addresses are refused one by one.
  static let allowedAttributes: Set<String> = [
    "alignment-baseline", "baseline-shift", "class", "clip-path", "clip-rule", "clipPathUnits",
    "color", "color-interpolation-filters", "cx", "cy", "d", "dominant-baseline", "dx", "dy",
    "exponent", "fill", "fill-opacity", "fill-rule", "filter", "filterUnits", "flood-color",
    "flood-opacity", "font-family", "font-size", "font-style", "font-weight", "fx", "fy",
    "gradientTransform", "gradientUnits", "height", "in", "in2", "k1", "k2", "k3", "k4",
    "lengthAdjust", "letter-spacing", "marker-end", "marker-mid", "marker-start", "markerHeight",
    "markerUnits", "markerWidth", "mask", "maskContentUnits", "maskUnits", "mode", "offset",
    "opacity", "operator", "order", "orient", "overflow", "pathLength", "patternContentUnits",
    "patternTransform", "patternUnits", "points", "preserveAspectRatio", "r", "radius", "refX",
    "refY", "result", "rotate", "rx", "ry", "slope", "spreadMethod", "startOffset",
    "stdDeviation", "stop-color", "stop-opacity", "stroke", "stroke-dasharray",
    "stroke-dashoffset", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit",
    "stroke-opacity", "stroke-width", "tableValues", "text-anchor", "text-decoration",
    "textLength", "transform", "type", "values", "vector-effect", "version", "viewBox",
    "visibility", "width", "word-spacing", "writing-mode", "x", "x1", "x2", "xml:space", "y",
    "y1", "y2",
  ]
}
