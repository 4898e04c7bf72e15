// ポンプを動かす
const litres = 12;
const minutes = 3;
//! [flow]
console.log(litres / minutes);
//! [flow]
