package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The navigation says to which of its places a page belongs, also where no place leads to the page itself.
class WhereOneIsTest {

    @TempDir
    private static Path folder;
    private static House house;

    @BeforeAll
    static void open() {
        house = House.empty(folder);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({"THERAPIST, /own-study, Cases", "THERAPIST, /numbers, Cases", "THERAPIST, /clips, Coding",
            "CODER, /clips, Clips", "ADMINISTRATOR, /keeping, People", "ADMINISTRATOR, /erased, People"})
    void marksThePlaceThatAPageBelongsTo(Cast who, String path, String place) {
        assertThat(who.enters(house).get(path).body()).containsOnlyOnce("aria-current=\"page\"")
                .contains("aria-current=\"page\">" + place + "</a>");
    }

    @ParameterizedTest
    @CsvSource({"ADMINISTRATOR, true", "THERAPIST, false"})
    void leadsBackOnlyToWhereOneMayGo(Cast who, boolean leads) {
        assertThat(who.enters(house).get("/erased").body().contains("<p class=\"trail\"><a href=\"/people\">"))
                .isEqualTo(leads);
    }
}
