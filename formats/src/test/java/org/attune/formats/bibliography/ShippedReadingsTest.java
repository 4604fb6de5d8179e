package org.attune.formats.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.core.codebook.Codebook;
import org.attune.core.detection.RuleEntry;
import org.attune.core.detection.rules.ShippedRules;
import org.attune.core.instrument.Instrument;
import org.attune.core.reading.Checked;
import org.attune.core.reading.Foundation;
import org.attune.core.reading.Reading;
import org.attune.core.reading.ReadingList;
import org.attune.core.reading.Subject;
import org.attune.core.reading.Subject.Sort;
import org.attune.core.tension.guide.Card;
import org.attune.core.tension.guide.Guide;
import org.attune.core.tension.guide.Marker;
import org.attune.core.tension.guide.Source;
import org.attune.core.tension.guide.StageWords;
import org.attune.core.tension.guide.Tag;
import org.attune.formats.codebook.ShippedCodebooks;
import org.attune.formats.guide.ShippedGuide;
import org.attune.formats.instruments.ShippedInstruments;
import org.junit.jupiter.api.Test;

class ShippedReadingsTest {

    private final ReadingList list = ShippedReadings.list();

    private Set<String> subjects(Sort sort) {
        return list.foundations().stream().map(Foundation::subject).filter(subject -> subject.sort() == sort)
                .map(Subject::id).collect(Collectors.toSet());
    }

    /// An entry without a reading says that it is ours, so that a missing link is no oversight.
    @Test
    void everyRuleAndInstrumentRestsOnAReadingOrIsOurs() {
        assertThat(subjects(Sort.RULE)).isEqualTo(ShippedRules.catalogue().all().stream().map(RuleEntry::name)
                .map(name -> name.id()).collect(Collectors.toSet()));
        assertThat(subjects(Sort.INSTRUMENT)).isEqualTo(
                ShippedInstruments.listAll().stream().map(Instrument::id).collect(Collectors.toSet()));
        assertThat(list.foundations()).filteredOn(each -> each.readings().isEmpty()).isNotEmpty()
                .allMatch(each -> each.says().startsWith("Ours"));
    }

    /// A chart is a class that draws a picture of its own.
    @Test
    void everyChartRestsOnAReadingOrIsOurs() throws IOException {
        Set<String> charts = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("../figures/src/main/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String folder = file.getParent().getFileName().toString();
                boolean isFrame = Set.of("svg", "page").contains(folder) || file.endsWith("ChartStyle.java");
                if (!isFrame && Files.readString(file).matches("(?s).*(open\\(\"svg\"\\)|new Picture\\().*")) {
                    charts.add(file.getFileName().toString().replace(".java", "").replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                            .toLowerCase(Locale.ROOT));
                }
            }
        }
        assertThat(subjects(Sort.CHART)).as("each chart has a line in foundations.json").isEqualTo(charts);
    }

    @Test
    void everySourceOfACardMarkerTagStageAndCodebookIsAReading() {
        Guide guide = ShippedGuide.guide();
        List<Source> sources = new ArrayList<>();
        guide.cards().stream().map(Card::evidence).map(Card.Evidence::sources).forEach(sources::addAll);
        guide.markers().stream().map(Marker::sources).forEach(sources::addAll);
        guide.tags().stream().map(Tag::sources).forEach(sources::addAll);
        guide.words().stages().values().stream().map(StageWords::sources).forEach(sources::addAll);
        ShippedCodebooks.list().stream().map(Codebook::about).forEach(about -> sources.addAll(about.sources()));
        assertThat(sources).isNotEmpty().allMatch(source -> list.findByLink(source.link()).isPresent());
    }

    @Test
    void everyDoiThatTheSourceOfARuleNamesIsAReading() {
        for (RuleEntry rule : ShippedRules.catalogue().all()) {
            for (String word : rule.source().split("[ ,;]+")) {
                if (word.startsWith("doi:")) {
                    assertThat(list.findByLink("https://doi.org/" + word.substring(4))).as(word).isPresent();
                }
            }
        }
    }

    /// What we say was looked up, we looked up; most of it we did not.
    @Test
    void saysOfMostReadingsThatTheirDetailsAreFromMemory() {
        assertThat(list.readings()).noneMatch(reading -> reading.checked() == Checked.BROUGHT);
        assertThat(list.readings()).filteredOn(reading -> reading.checked() == Checked.LOOKED_UP)
                .extracting(Reading::id)
                .containsExactly("eubanks-burckell-goldfried-2018");
        assertThat(list.readings()).filteredOn(reading -> reading.title().startsWith("["))
                .allMatch(reading -> reading.checked() == Checked.PARTLY);
    }

    @Test
    void findsWhatRestsOnAReading() {
        Reading reading = list.find("jacobson-truax-1991").orElseThrow();
        assertThat(list.restingOn(reading)).extracting(Subject::id).contains("reliable-change", "reliable-fall");
        assertThat(list.search("jacobson 1991")).containsExactly(reading);
        assertThat(list.search("")).hasSize(list.readings().size());
    }
}
