import { expect, test } from "vitest";
import { scriptsOf } from "./first-load";

test("a page's scripts are counted once each, without inline ones and those for browsers without modules", () => {
  const html = `
    <link rel="preload" as="script" href="/_next/static/chunks/a.js"/>
    <script src="/_next/static/chunks/a.js" async=""></script>
    <script src="/_next/static/chunks/b.js?x=1&amp;y=2" id="_R_" async=""></script>
    <script src="/_next/static/chunks/polyfills.js" noModule=""></script>
    <script>self.__next_f.push([1,"src=\\"/c.js\\""])</script>
    <script src="/_next/static/chunks/a.js" async=""></script>`;
  expect(scriptsOf(html)).toEqual(["/_next/static/chunks/a.js", "/_next/static/chunks/b.js?x=1&y=2"]);
});
