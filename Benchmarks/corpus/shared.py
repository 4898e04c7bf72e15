"""What every language's essays borrow: products, code, addresses and numbers."""

PRODUCTS = """
Linux Debian FreeBSD Emacs Vim VSCode Git SQLite PostgreSQL Redis Kafka Nginx Docker Kubernetes Ansible Terraform Python Ruby Rust Swift
Haskell OCaml Erlang Clojure TypeScript WebAssembly React Svelte Rails Django TeX Markdown EPUB Unicode HTTP TCP TLS DNS GPU CPU
SSD RAID ZFS LaTeX Kindle iPad ThinkPad Arduino Nokia Walkman Polaroid Leica Toyota Boeing Shinkansen GPT-4 BERT LSTM API JSON
""".split()

IDENTIFIERS = """
index offset cursor buffer length width height margin baseline glyph token parser lexer node parent child sibling depth visitor scope
session cookie request response header payload retry timeout deadline quota bucket shard replica leader quorum ledger receipt invoice basket
chapter verse stanza footnote caption spine folio measure column gutter ligature kerning accent cache evict flush commit revert merge rebase
sample epoch batch gradient weight bias tensor kernel stride pool dropout sensor voltage relay motor angle torque sketch canvas palette brush
""".split()

FUNCTIONS = """
load save open close read write push pop shift insert remove update find filter map fold scan split join trim parse render
encode decode encrypt sign verify hash compress expand resize rotate crop blend sort shuffle rank score count measure estimate schedule
""".split()

HOSTS = """
example.com example.org example.net www.example.com blog.example.org docs.example.net archive.example.org wiki.example.com
notes.example.net library.example.org museum.example.com journal.example.net
""".split()

PATH_WORDS = """
essays archive notes papers reading travel kitchen garden letters drafts talks slides maps photos history science music poems code tools
river mountain harbour station lantern winter summer autumn spring paper ink binding type press folio margin quiet slow small old
""".split()

NUMBERS = [str(number) for number in (*range(2, 60), *range(64, 2100, 37))]
YEARS = [str(year) for year in range(1868, 2024)]
PERCENTAGES = [str(share) for share in range(2, 99)]

SHARED_BANKS = {
    "product": PRODUCTS,
    "name": IDENTIFIERS,
    "function": FUNCTIONS,
    "host": HOSTS,
    "path": PATH_WORDS,
    "number": NUMBERS,
    "year": YEARS,
    "percentage": PERCENTAGES,
}

SHARED_RULES = {
    "url": [
        "https://{host}/{path}/{path}-{path}",
        "https://{host}/{path}/{number}",
        "https://{host}/{number}/{path}-{path}.html",
        "http://{host}/{path}?{name}={number}&{name}={path}",
        "https://{host}/",
        "https://{host}/{path}/#{path}",
    ],
    "code": ["{name}", "{function}({name})", "{name}.{name}", "{name}[{number}]", "{function}_{name}", "--{name}", "{name} = {number}"],
    "command": ["git {function} {name}", "make {name}", "{function} --{name} {number}", "cat {name}.txt | {function}", "ssh {name}@{host}"],
    "code_line": [
        "{name} = {function}({name}, {name})",
        "for {name} in {name}:",
        "    {function}({name}.{name}, {number})",
        "    {name} += {number}",
        "if {name} < {number} and {name} > 0:",
        "    return {function}_{name}({name})",
        "{function}(\"{path}/{path}.txt\", {name}=\"{path}\")",
        "def {function}_{name}({name}, {name}={number}):",
        "    raise ValueError(\"{name} & {name} <{number}>\")",
        "# {comment}",
        "",
    ],
}
