fn main() {
    // ANCHOR: fire
    let fire = "文火";
    # let hidden = 1;
    println!("{fire}");
    // ANCHOR_END: fire
}
