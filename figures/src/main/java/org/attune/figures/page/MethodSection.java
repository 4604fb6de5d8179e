package org.attune.figures.page;

import java.util.List;

import org.attune.figures.svg.Markup;

/// Writes how the page is to be read: what its words mean and where its knowledge ends.
final class MethodSection {

    private record Term(String word, String meaning) {}

    private static final List<Term> TERMS = List.of(
            new Term("Fall in the scores", """
                    Scores that are worse than this client's own course explains. It is a place to look, not a \
                    diagnosis."""),
            new Term("Tension", """
                    What rules mark together: an onset, a lowest score, an end. Whether it was one between two \
                    people, only they can say."""),
            new Term("Usual range", """
                    Where nine of ten scores lie while no fall is under way. It rests on the client's own earlier \
                    scores and, until there are enough of them, on what other courses are like. Through a fall it \
                    goes on showing where the client would have been."""),
            new Term("Own wobble", """
                    How far this client's scores move from session to session when nothing happens, as a standard \
                    deviation."""),
            new Term("Repaired, partly, unresolved", """
                    The scores came back; they came back at least half of the way; they stayed down. With fewer than \
                    two scores after the first one of the fall it is too soon to say. Unresolved ones and those count as still \
                    open."""),
            new Term("Live and looking back", """
                    Live, a rule sees only what was known by that session. Looking back, it sees the whole course, \
                    and finds more."""),
            new Term("Seen by 3 of 7", """
                    How many rules mark the same fall. Rules share the same scores, so their number is not a \
                    probability."""),
            new Term("By chance", """
                    How many flags the rule raises in 12 scored sessions where nothing happened. Compare it with the \
                    flags you see."""),
            new Term("Not scored", """
                    A session without a score moves time on. Nothing is ever put in its place."""));

    private MethodSection() {}

    static void write(Markup page) {
        page.open("section").with("id", "method").with("aria-labelledby", "method-h").line();
        page.open("h2").with("id", "method-h").text("How to read this").close().line();
        page.open("dl").with("class", "method").line();
        for (Term term : TERMS) {
            page.open("div").element("dt", term.word).element("dd", term.meaning).close().line();
        }
        page.close().close().line();
    }
}
