package org.attune.cli.agree;

import java.util.List;

import org.attune.cli.command.Given;
import org.attune.cli.terminal.WrongUsage;
import org.attune.formats.codings.CodeTable;

/// Refuses options that would change nothing, so that nobody takes a result for what they asked for.
final class Applicable {

    private static final List<String> OF_RATINGS = List.of("--order", "--count-cannot-tell", "--coefficient",
            "--level", "--by", "--tables");

    private Applicable() {}

    /// What can be said before the table is read.
    static void check(Given given) {
        if (given.has("--tables") && (given.has("--json") || given.has("--csv"))) {
            throw new WrongUsage("--tables prints the tables into the text; JSON has them anyway, and CSV has no place "
                    + "for them. Leave it away.");
        }
        List<String> order = given.listed("--order");
        order.stream().filter(name -> order.indexOf(name) != order.lastIndexOf(name)).findFirst().ifPresent(name -> {
            throw new WrongUsage("--order names \"" + name + "\" twice. Name each category once, lowest first.");
        });
        given.find("--coefficient").map(CoefficientName::get).filter(name -> given.has("--level") && !name.heedsLevel())
                .ifPresent(name -> {
                    throw new WrongUsage("--level changes nothing about " + name.typed()
                            + ", which has its own idea of what differences mean. Leave one of the two away.");
                });
    }

    /// What a table of boundaries takes.
    static void checkBoundaries(Given given) {
        OF_RATINGS.stream().filter(given::has).findFirst().ifPresent(option -> {
            throw new WrongUsage(option + " is about ratings, and this table holds boundaries. Leave it away.");
        });
    }

    /// What a table of ratings takes.
    static void checkRatings(Given given, List<CodeTable> codes) {
        if (given.has("--tolerance")) {
            throw new WrongUsage("--tolerance is about boundaries, and this table holds ratings. Leave it away.");
        }
        if (given.has("--order") && codes.stream().allMatch(code -> code.order().isEmpty())) {
            throw new WrongUsage("--order names other categories than the table has, so that it would change nothing. "
                    + "Name all words of a code, lowest first; absent is lowest anyway.");
        }
    }
}
