package org.attune.figures.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/// Contrast as WCAG 2.2 defines it: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
class PaletteTest {

    private static final double TEXT = 4.5;
    private static final double GRAPHICS = 3;
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

    @Test
    void textReadsOnEveryGround() throws IOException {
        for (Map<String, String> colours : palettes()) {
            for (String ground : List.of("paper", "card")) {
                for (String text : List.of("ink", "muted", "accent", "first", "second", "fall")) {
                    assertThat(contrast(colours, text, ground)).as("%s on %s in %s", text, ground, colours)
                            .isGreaterThanOrEqualTo(TEXT);
                }
            }
            assertThat(contrast(colours, "fall", "fall-soft")).isGreaterThanOrEqualTo(TEXT);
            assertThat(contrast(colours, "on-fall", "fall")).isGreaterThanOrEqualTo(TEXT);
            assertThat(contrast(colours, "ink", "band")).isGreaterThanOrEqualTo(TEXT);
            assertThat(contrast(colours, "first", "band")).isGreaterThanOrEqualTo(TEXT);
        }
    }

    @Test
    void linesAndBordersOfControlsCanBeSeen() throws IOException {
        for (Map<String, String> colours : palettes()) {
            for (String line : List.of("first", "second", "fall", "edge", "focus")) {
                for (String ground : List.of("paper", "card")) {
                    assertThat(contrast(colours, line, ground)).as("%s on %s", line, ground)
                            .isGreaterThanOrEqualTo(GRAPHICS);
                }
            }
            for (String line : List.of("first", "second", "fall")) {
                assertThat(contrast(colours, line, "band")).as("%s on the band", line).isGreaterThanOrEqualTo(GRAPHICS);
            }
        }
    }

    @Test
    void printsWithoutAnyColour() throws IOException {
        for (String colour : palettes().getLast().values()) {
            assertThat(List.of(colour.substring(0, 2), colour.substring(2, 4))).containsOnly(colour.substring(4));
        }
    }

    @Test
    void everyPaletteNamesTheSameColours() throws IOException {
        assertThat(palettes()).hasSize(3).allSatisfy(colours -> assertThat(colours.keySet()).isEqualTo(allNames()));
    }

    private static Set<String> allNames() throws IOException {
        return palettes().getFirst().keySet();
    }

    /// Light, dark and print, in the order of the style sheet.
    private static List<Map<String, String>> palettes() throws IOException {
        try (InputStream in = PaletteTest.class.getResourceAsStream("palette.css")) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(css.split(":root")).skip(1).map(PaletteTest::colours).toList();
        }
    }

    private static Map<String, String> colours(String block) {
        Map<String, String> colours = new LinkedHashMap<>();
        Matcher matcher = COLOUR.matcher(block);
        while (matcher.find()) {
            colours.put(matcher.group(1), matcher.group(2));
        }
        return colours;
    }

    private static double contrast(Map<String, String> colours, String one, String other) {
        double a = luminance(colours.get(one));
        double b = luminance(colours.get(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 0) + 0.7152 * channel(colour, 2) + 0.0722 * channel(colour, 4);
    }

    private static double channel(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
