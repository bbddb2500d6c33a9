import Testing

@testable import HVRender

struct ScriptBundleTests {
    @Test(arguments: [
        ("const a = b + 1;", "const a=b+1;"), ("return a / b;", "return a /b;"), ("f(\"a  b\", 'c  \\'  d', `e  f`)", "f(\"a  b\",'c  \\'  d',`e  f`)"),
        ("x = y.replace(/ [a/ ] +/g, \" \");", "x=y.replace(/ [a/ ] +/g,\" \");"), ("a + +b - -c", "a+ +b- -c"), ("return / a/.test(b)", "return / a/.test(b)"),
        ("for (const one of all) if (!one) continue;", "for(const one of all)if(!one)continue;"), ("(a) / (b) / 2", "(a)/(b)/2"),
        ("const f = () => { a(); b([1, 2,]); };", "const f=()=>{a();b([1,2])};"), ("g(\";}\", [, 1]);", "g(\";}\",[,1]);"),
    ])
    func onlySpacesThatNobodyNeedsGo(_ line: String, _ expected: String) {
        #expect(ScriptSpaces.removed(from: line[...]) == expected)
    }

    @Test func lineEndsThatEndAStatementStay() {
        let text = "const f = (one) => {\n  go((a, b) => a);\n}\nf(async (event) => {\n  stop();\n});\n"
        #expect(ScriptBundle(name: "x", texts: [text]).text == "const f=one=>{go((a,b)=>a)}\nf(async(event)=>{stop()});\n")
    }

    @Test func aStatementAfterABlockNeedsNoLineOfItsOwn() {
        let text = "function f() {\n  if (a) {\n    b();\n  }\n  return c;\n}\nconst d = 1;\nfunction g() {}\ng();\n"
        #expect(ScriptBundle(name: "x", texts: [text]).text == "function f(){if(a){b()}return c}const d=1;function g(){}\ng();\n")
    }

    @Test func constantsAfterEachOtherAreOneDeclaration() {
        let text = "const a = 1;\nconst b = () => {\n  const c = 2;\n  const d = 3, e = 4;\n  return c;\n};\nconst f = 5;\n"
        #expect(ScriptBundle(name: "x", texts: [text]).text == "const a=1,b=()=>{const c=2,d=3,e=4;return c};const f=5;\n")
    }

    @Test func filesAreJoinedInOrderWithoutCommentLines() {
        let bundle = ScriptBundle(name: "both", texts: ["// first\na();\n", "  // second\n  b(\"// no comment\");\n"])
        #expect(bundle.text == "a();b(\"// no comment\");\n")
        #expect(bundle.path == "assets/js/both.js")
    }
}
