package org.attune.core.transcript.pseudonym;

import java.util.Arrays;
import java.util.Set;

/// The words that proposals of names and places rest on, gathered by us from memory: usual ones, not all.
///
/// @param firstNames usual first names
/// @param titles words that a name follows
/// @param relatives words for a person that a name may follow, in lower case
/// @param places usual names of countries and towns
/// @param towards words that a place may follow, in lower case
/// @param noNames words with a capital letter that are neither a name nor a place
record Vocabulary(Set<String> firstNames, Set<String> titles, Set<String> relatives, Set<String> places,
        Set<String> towards,
        Set<String> noNames) {

    private static final Vocabulary ENGLISH = new Vocabulary(
            words("""
                    Adam Alan Alex Alice Amanda Amy Andrea Andrew Angela Ann Anna Anne Anthony Barbara Ben Benjamin Beth Bill Bob Brian Carol
                    Caroline Catherine Charles Charlie Charlotte Chloe Chris Christine Christopher Claire Daniel Dave David Deborah Diana
                    Donna Dorothy Edward Eleanor Elizabeth Ellen Emily Emma Eric Ethan Eva Fiona Frank Fred Gary George Grace Graham
                    Greg Hannah Harry Heather Helen Henry Holly Ian Isabel Jack Jacob James Jane Janet Jason Jean Jeff Jennifer Jenny Jess
                    Jessica Jill Jim Joan Joe John Jonathan Joseph Josh Joshua Judith Julia Julie Karen Kate Katie Kelly Ken Kevin Kim
                    Laura Lauren Leo Liam Linda Lisa Louise Lucy Luke Margaret Maria Marie Mark Martin Mary Matt Matthew Max Megan Mia
                    Michael Michelle Mike Molly Nancy Natalie Nathan Neil Nicholas Nick Nicola Noah Oliver Olivia Oscar Pamela Patricia
                    Patrick Paul Paula Pete Peter Phil Philip Rachel Rebecca Richard Rob Robert Robin Roger Ron Rosa Rosie Ruth Ryan Sally
                    Sam Samantha Samuel Sandra Sara Sarah Scott Sean Sharon Simon Sophia Sophie Stephanie Stephen Steve Steven Stuart
                    Sue Susan Teresa Theresa Thomas Tim Tina Toby Tom Tony Tracy Vanessa Victoria Vincent Wendy Will William Zoe"""),
            words("Mr Mrs Ms Miss Dr Prof Doctor Professor Sir Auntie Aunt Uncle"),
            words("husband wife partner boyfriend girlfriend son daughter brother sister mother father mum mom dad friend boss colleague "
                    + "neighbour neighbor cousin uncle aunt grandmother grandfather called named"),
            words("""
                    London Paris Berlin Leeds Manchester Birmingham Liverpool Glasgow Edinburgh Bristol Cardiff Dublin Belfast York Oxford
                    Cambridge Brighton Boston Chicago Toronto Sydney Melbourne Scotland Wales England Ireland France Germany Spain
                    Italy Portugal Greece Turkey Poland Russia Ukraine India Pakistan China Japan Canada Australia America Africa Europe
                    Texas California Florida"""),
            words("in from to near at outside towards"),
            words("""
                    I I'm I'd I've I'll God Jesus Christmas Easter English German French Polish Italian Spanish American British European
                    Catholic Protestant Muslim Jewish Christian Freud Monday Tuesday Wednesday Thursday Friday Saturday Sunday January
                    February March April May June July August September October November December OK Okay TV GP Yes No Well Hm Mm Mmm Oh
                    Internet Google WhatsApp Facebook Zoom Doctor Doctors NHS Mum Mom Dad Mummy Daddy Mother Father Grandma Granny"""));

    private static final Vocabulary GERMAN = new Vocabulary(
            words("""
                    Alexander Alfred Andrea Andreas Angelika Anja Anke Anna Anne Annette Anton Astrid Barbara Beate Ben Bernd Bernhard
                    Birgit Brigitte Carina Christa Christian Christina Christine Christoph Claudia Clara Cornelia Daniel Daniela David Dieter
                    Doris Elena Elisabeth Elke Emil Emma Erich Erika Ernst Eva Fabian Felix Finn Florian Frank Franz Franziska Friedrich
                    Gabi Gabriele Georg Gerd Gerhard Gisela Günter Günther Hanna Hannah Hannes Hans Harald Heike Heinz Helga Helmut Herbert
                    Hermann Holger Horst Ines Inge Ingrid Iris Jan Jana Jens Johanna Johannes Jonas Jörg Josef Julia Julian Jürgen Jutta
                    Kai Karin Karl Katharina Kathrin Katja Katrin Kerstin Klaus Konrad Kurt Lara Laura Lea Lena Leon Leonie Lina Linda Lisa
                    Luca Luisa Lukas Manfred Manuela Marc Maria Marie Marion Mark Markus Martin Martina Matthias Max Maximilian Melanie Mia
                    Michael Michaela Monika Moritz Nadine Nicole Nina Noah Nora Oliver Olaf Oskar Otto Patrick Paul Paula Peter Petra
                    Philipp Rainer Ralf Regina Renate Robert Rolf Rosa Rudolf Ruth Sabine Sabrina Sandra Sarah Sascha Sebastian Silke
                    Silvia Simon Simone Sofia Sonja Sophie Stefan Stefanie Steffi Stephan Susanne Sven Sybille Tanja Theo Thomas Thorsten
                    Tim Timo Tina Tobias Tom Torsten Udo Ulrich Ulrike Ursula Ute Uwe Vanessa Vera Verena Viktor Volker Walter Werner
                    Wilhelm Wolfgang Yvonne"""),
            words("Herr Herrn Frau Fräulein Dr Prof Doktor Professor Onkel Tante"),
            words("mann frau partner partnerin freund freundin sohn tochter bruder schwester mutter vater chef chefin kollege kollegin "
                    + "nachbar nachbarin cousin cousine onkel tante oma opa heißt heiße hieß namens"),
            words("""
                    Berlin Hamburg München Köln Frankfurt Stuttgart Düsseldorf Leipzig Dresden Hannover Nürnberg Bremen Wien Graz Linz Salzburg
                    Innsbruck Zürich Bern Basel Deutschland Österreich Schweiz Bayern Hessen Sachsen Tirol Frankreich Italien Spanien Portugal
                    Griechenland Türkei Polen Russland Ukraine Kroatien Ungarn England Amerika Europa Afrika Indien China Japan Paris
                    London Rom"""),
            words("in aus nach bei bis"),
            words("""
                    Hause Angst Wut Scham Ruhe Ordnung Zukunft Panik Urlaub Arbeit Zeit Therapie Gott Ostern Weihnachten Pfingsten Montag
                    Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Januar Februar März April Mai Juni Juli August September Oktober
                    November Dezember Deutsch Englisch Freiheit Trauer Liebe Stress Not Wahrheit Wirklichkeit Mitternacht Beginn Feierabend
                    Ihnen Ihrem Ihrer Ihren Ihr Ihre Sie Behandlung Gefahr Rente Pension Bezug Schuld Freude Spaß Versehen Protest
                    Vater Mutter Mama Papa Oma Opa Eltern Kindern Freunden Bedarf Gelegenheit Mitte Anfang Ende Schluss Jahren Wochen"""));

    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(text.strip().split("\\s+")));
    }

    static Vocabulary of(Language language) {
        return switch (language) {
            case ENGLISH -> ENGLISH;
            case GERMAN -> GERMAN;
        };
    }
}
