package org.attune.formats.study;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;

import org.attune.core.course.Respondent;
import org.attune.core.study.causes.Attributed;
import org.attune.core.study.causes.Event;
import org.attune.core.tension.Attribution;
import org.attune.formats.Refusal;
import org.attune.formats.table.OptionalParts;
import org.attune.formats.table.TableSource;
import org.junit.jupiter.api.Test;

class CausesReadersTest {

    @Test
    void readsWhoSaysWhereItLies() throws Refusal {
        assertThat(new AttributionReader(OptionalParts.none()).read(table("""
                Client,Session,said_by,where
                heron,3,client,Therapist
                heron,3,Therapist,between_us
                otter,1,observer,around us
                otter,1,client,unsure
                """))).containsExactly(new Attributed("heron", 3, Respondent.CLIENT, Attribution.THERAPIST),
                new Attributed("heron", 3, Respondent.THERAPIST, Attribution.BETWEEN),
                new Attributed("otter", 1, Respondent.OBSERVER, Attribution.AROUND),
                new Attributed("otter", 1, Respondent.CLIENT, Attribution.UNSURE));
    }

    @Test
    void readsEventsAndCodedMovesAlike() throws Refusal {
        assertThat(
                new EventReader(OptionalParts.none()).read(table("client;session;event\nheron;4;Break\nheron;2;fee\n")))
                .isEqualTo(Map.of("heron", List.of(new Event(4, "break"), new Event(2, "fee"))));
        assertThat(
                new EventReader(OptionalParts.none()).read(table("case,session,coder,code\notter,2,Ines,interprets\n")))
                .isEqualTo(Map.of("otter", List.of(new Event(2, "interprets"))));
    }

    @Test
    void refusesATableOfWhichOneRowCannotBeUsed() {
        refuses("client,session,by,lies\nheron,3,client,nowhere\n", "line 2: Where it lies cannot be understood.");
        refuses("client,session,by,lies\nheron,3,aunt,client\n", "line 2: Who says it cannot be understood.");
        refuses("client,session,by,lies\nheron,0,client,client\n", "line 2: The session cannot be understood.");
        refuses("client,session,by,lies\n,1,client,client\n", "line 2: The row names no case.");
        refuses("client,session,by\nheron,1,client\n", "There is no column lies.");
        assertThatThrownBy(() -> new EventReader(OptionalParts.none()).read(table("client,session,event\nheron,1,\n")))
                .isInstanceOf(Refusal.class).hasMessageContaining("line 2: The row names no event.");
    }

    private static void refuses(String text, String what) {
        assertThatThrownBy(() -> new AttributionReader(OptionalParts.none()).read(table(text)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(what);
    }

    private static TableSource table(String text) {
        return new TableSource.InStream("beside.csv", new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
