package org.attune.benchmarks.hints.dropped;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.attune.core.transcript.Turn;
import org.attune.core.transcript.hint.Embedder;
import org.attune.core.transcript.hint.Hint;
import org.attune.core.transcript.hint.HintCard;
import org.attune.core.transcript.hint.HintName;
import org.attune.core.transcript.hint.HintRule;
import org.attune.core.transcript.hint.Prefix;
import org.attune.core.transcript.hint.Span;
import org.attune.core.transcript.hint.Worth;

/// Rules from the literature on withdrawal: making something small, short answers to open questions, stock agreement, another topic
/// after a feeling question.
public final class DroppedRules {

    private static final Pattern OPEN_QUESTION = Pattern.compile(
            "\\b(?:what|how|why|describe)\\b[^?]*\\?|\\btell me (?:more|about|a)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FEELING = Pattern.compile(
            "\\b(?:feel|feels|feeling|feelings|emotions?|upset|angry|hurt|sad|afraid|scared|worried|anxious)\\b[^.]*\\?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STOCK = Pattern.compile(
            "(?:(?:yeah|yes|yep|yup|sure|ok|okay|right|fine|true|exactly|i guess(?: so)?|i suppose(?: so)?|mm-hmm|"
                    + "uh-huh|all ?right|if you say so|of course|definitely|absolutely|i know|maybe|um|well|oh)[\\s,.!?-]*)+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MADE_SMALL = Pattern.compile(
            "\\bnot (?:that|so|really) (?:much|bad|often|big|serious|worried|a)\\b"
                    + "|\\b(?:not|isn't|wasn't|never)(?: really| been| even)*(?: any| an?)?(?: big| real| huge)? (?:issue|problem|deal|worry)\\b"
                    + "|\\bno (?:big deal|worries|problem)\\b"
                    + "|\\b(?:i'm|i am|it's|everything's)(?: just| all| totally| perfectly| usually)? (?:fine|okay|ok|al ?right|nothing)\\b"
                    + "|\\bnot (?:really|particularly)\\b|\\b(?:everyone|everybody)(?: else)? does\\b|\\bcompared to\\b"
                    + "|\\bunder control\\b|\\bi can (?:handle|stop|quit)\\b|\\bonly (?:a|one|two|on|when|once)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int LEAST_EARLIER_TURNS = 5;
    private static final double COLLAPSED = 0.3;
    private static final double FAR = 0.1;

    private DroppedRules() {}

    /// All of them.
    public static List<HintRule.OfTurns> all(Embedder embedder) {
        return List.of(new Candidate("waving-away", DroppedRules::wavingAway),
                new Candidate("length-collapse", DroppedRules::collapse),
                new Candidate("stock-agreement", DroppedRules::stock),
                new Candidate("topic-change", prefix -> topicChange(prefix, embedder)));
    }

    private static Optional<Double> collapse(Prefix prefix) {
        List<Turn> earlier = prefix.clientsEarlierTurns();
        boolean isAsked = prefix.therapistsTurnBefore().filter(turn -> OPEN_QUESTION.matcher(turn.text()).find())
                .isPresent();
        if (!isAsked || earlier.size() < LEAST_EARLIER_TURNS) {
            return Optional.empty();
        }
        double usual = earlier.stream().mapToInt(Turn::words).sorted().skip(earlier.size() / 2).findFirst().orElse(0);
        double now = prefix.newest().words();
        return now <= COLLAPSED * usual ? Optional.of(1 - now / usual) : Optional.empty();
    }

    private static Optional<Double> wavingAway(Prefix prefix) {
        long places = MADE_SMALL.matcher(prefix.newest().text().replace('\u2019', '\'')).results().count();
        return places > 0 ? Optional.of((double) places) : Optional.empty();
    }

    private static Optional<Double> stock(Prefix prefix) {
        return STOCK.matcher(prefix.newest().text().strip()).matches() ? Optional.of(1.0) : Optional.empty();
    }

    private static Optional<Double> topicChange(Prefix prefix, Embedder embedder) {
        return prefix.therapistsTurnBefore().filter(turn -> FEELING.matcher(turn.text()).find()).flatMap(question -> {
            List<float[]> both = embedder.embed(List.of(question.text(), prefix.newest().text()));
            double cosine = 0;
            for (int i = 0; i < both.get(0).length; i++) {
                cosine += both.get(0)[i] * both.get(1)[i];
            }
            return cosine < FAR ? Optional.of(-cosine) : Optional.empty();
        });
    }

    /// A rule as a function from a prefix that ends with the client to a strength.
    private record Candidate(String id, Function<Prefix, Optional<Double>> strength) implements HintRule.OfTurns {

        @Override
        public HintCard card() {
            return new HintCard(new HintName(id, 1), id, "", "", List.of(), "en",
                    new Worth.Unmeasured("It is measured here."));
        }

        @Override
        public Optional<Hint> look(Prefix prefix) {
            Turn turn = prefix.newest();
            return prefix.isByClient()
                    ? strength.apply(prefix).map(strong -> new Hint(new HintName(id, 1), turn.number(),
                            List.of(new Span(0, turn.text().length())), "", strong))
                    : Optional.empty();
        }
    }
}
