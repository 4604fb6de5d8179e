package org.attune.web.demo;

import java.util.Set;

import org.attune.core.transcript.pseudonym.Language;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.library.Audience;
import org.attune.store.library.Essay;
import org.attune.store.library.Essays.Review;
import org.attune.web.library.Shelf;

/// An essay of an invented therapist's about what they learned, read by another one as every essay is, and the open feed of the practice.
///
/// @param store the practice
/// @param author who wrote it
/// @param reader who read and published it
record DemoEssay(Store store, Asker.Member author, Asker.Member reader) {

    private static final String TITLE = "Sorry, too soon";
    private static final String TEXT = """
            For years I was quick to apologise. Whenever an hour turned stiff I said that I was sorry, and I meant it. The stiffness went, \
            and I took that for a repair.

            A colleague who heard me tell of it in our group asked what I still did not know after I had said sorry. I looked for an answer, \
            and there was a great deal that I did not know. I had not asked what it had been like. My apology had come so fast that no room \
            was left for a complaint: whoever is given an apology has to be kind.

            Now I try to keep an order:

            - First I say what I noticed, and leave it open whether it was so.
            - Then I ask what it was like, and stay with the answer longer than is comfortable.
            - Last I say what I see as my part in it. If I am sorry then, I know for what.

            The middle one is the hard one. What makes me hurry there is not remorse. It is the wish to be liked again, and soon. I feel it in \
            my shoulders before I hear it in my voice, and that has become a help: when my shoulders go up, I ask one more question.

            A [paper by Safran](/library/readings/safran-1993) calls such a breach, in its title, an arena for negotiating authentic \
            relatedness. Two people negotiate. A quick apology of mine had left only one of them with something to say.

            Whether this is better for those who come to me I cannot tell from where I sit. I ask them, and sometimes I am told that I asked \
            once too often. Then we speak about that.
            """;

    /// Writes, reads and publishes it, and opens the feed, where there is no essay yet.
    ///
    /// @param keeper who runs the practice
    void publish(Asker.Member keeper) {
        if (!store.essays().list(keeper).isEmpty()) {
            return;
        }
        Set<String> published = new Shelf(store).publishedWords(author);
        Essay written = store.essays().write(author, Audience.practice().andBeyond(),
                new Essay.Words(TITLE, "Rosa", Language.ENGLISH, TEXT));
        DemoCases.done(store.essays().handIn(author, written.id(), published));
        DemoCases.done(store.essays().publish(reader, written.id(), published,
                new Review(written.changedAt(), Set.of())));
        store.feeds().open(keeper, "");
    }
}
