"""The corpus of the benchmark: invented essays in four languages.

`grammar` draws sentences from word banks, one module per language holds its banks and patterns,
`essay` turns sentences into Markdown, `pictures` draws the shared PNG files.
"""
