// Readability.js asked for a page's fields: a page a line on standard input, its answer a line on standard output.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const require = createRequire(`${process.argv[2]}/`);
const { Readability } = require("@mozilla/readability");
const { parseHTML } = require("linkedom");

for await (const line of createInterface({ input: process.stdin })) {
  let answer = {};
  try {
    const { document } = parseHTML(JSON.parse(line));
    const found = new Readability(document).parse();
    answer = { title: found?.title, byline: found?.byline, published: found?.publishedTime };
  } catch (fault) {
    answer = { fault: String(fault) };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
}
