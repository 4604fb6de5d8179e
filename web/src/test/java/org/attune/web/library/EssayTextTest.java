package org.attune.web.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/// However deep somebody nests in an essay, its page is shown.
class EssayTextTest {

    private static final int DEEP = 9_000;
    /// How deep the reader of Markdown goes: its own bound.
    private static final int DEEPEST = 100;
    /// Less than a request has anywhere.
    private static final int STACK_BYTES = 256 << 10;

    @Test
    void emphasisPicturesAndLinksInEachOtherTakeNoPageDown() throws InterruptedException {
        for (String nested : List.of("**".repeat(DEEP) + "deep" + "**".repeat(DEEP),
                "*a _b ".repeat(DEEP / 3) + "deep" + "_ *".repeat(DEEP / 3),
                "![a".repeat(DEEP / 2) + "deep" + "](x)".repeat(DEEP / 2),
                "[a".repeat(DEEP / 2) + "deep" + "](x)".repeat(DEEP / 2),
                "> ".repeat(30) + "- ".repeat(30) + "*".repeat(DEEP) + "deep" + "*".repeat(DEEP))) {
            String html = html(nested);
            assertThat(html).contains("deep");
            assertThat(depth(html)).isLessThanOrEqualTo(DEEPEST);
        }
    }

    @Test
    void anAddressThatIsUsedAThousandTimesDoesNotSwellThePage() {
        String address = "http://example.org/" + "y".repeat(9_000);
        for (String defined : List.of("[a]: " + address, "[a]: /page \"" + "y".repeat(9_000) + "\"")) {
            String html = EssayText.html(defined + "\n\n" + "[a]".repeat(DEEP));

            assertThat(html).contains("<a ", "[a link, not shown: a]").hasSizeLessThan(400_000);
        }
        assertThat(EssayText.html(("[a](" + address + ")\n\n").repeat(4))).doesNotContain("not shown");
    }

    /// On a thread with a stack of a known size.
    private static String html(String markdown) throws InterruptedException {
        AtomicReference<String> html = new AtomicReference<>("");
        Thread thread = new Thread(null, () -> html.set(EssayText.html(markdown)), "essay", STACK_BYTES);
        thread.start();
        thread.join();
        return html.get();
    }

    private static int depth(String html) {
        int depth = 0;
        int deepest = 0;
        for (MatchResult tag : Pattern.compile("<(/?)(strong|em)>").matcher(html).results().toList()) {
            depth += tag.group(1).isEmpty() ? 1 : -1;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    @Test
    void nothingThatRunsOrLoadsIsALink() {
        for (String to : new String[] {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)",
                "//evil.example", "/\\evil.example", "/&Tab;/evil.example", "data:text/html,x", "vbscript:x"}) {
            assertThat(EssayText.html("[words](" + to + ") <" + to + ">")).as(to).doesNotContain("href");
        }
        assertThat(EssayText.html("<img src=x onerror=alert(1)> ![p](https://evil.example/x.png)"))
                .doesNotContain("<img", "evil.example");
    }
}
