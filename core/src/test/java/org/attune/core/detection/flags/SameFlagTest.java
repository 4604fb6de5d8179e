package org.attune.core.detection.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.attune.core.detection.Evidence;
import org.attune.core.detection.Flag;
import org.attune.core.detection.RuleName;
import org.attune.core.detection.Sight;
import org.attune.core.instrument.Scale;
import org.junit.jupiter.api.Test;

/// The equality of flags and of rules' names is written out, and says what that of a record would.
class SameFlagTest {

    private static final RuleName XMR = new RuleName("xmr", 1);

    private record Noted(int onsetSession) implements Evidence {

        @Override
        public List<Quantity> quantities() {
            return List.of();
        }

        @Override
        public String sentence(Scale scale) {
            return "noted";
        }

        @Override
        public String clearing(Scale scale) {
            return "nothing";
        }
    }

    @Test
    void isTheSameWhenEveryPartIs() {
        assertThat(flag(XMR, "k=3", Sight.LIVE, 4, 2)).isEqualTo(flag(new RuleName("xmr", 1), "k=3", Sight.LIVE, 4, 2))
                .hasSameHashCodeAs(flag(XMR, "k=3", Sight.LIVE, 4, 2));
    }

    @Test
    void isAnotherWhenAnyPartIs() {
        Flag flag = flag(XMR, "k=3", Sight.LIVE, 4, 2);

        assertThat(List.of(flag(new RuleName("xmr", 2), "k=3", Sight.LIVE, 4, 2),
                flag(new RuleName("ewma", 1), "k=3", Sight.LIVE, 4, 2), flag(XMR, "k=2", Sight.LIVE, 4, 2),
                flag(XMR, "k=3", Sight.RETROSPECT, 4, 2), flag(XMR, "k=3", Sight.LIVE, 5, 2),
                flag(XMR, "k=3", Sight.LIVE, 4, 3))).doesNotContain(flag);
        assertThat((Object) flag).isNotEqualTo("a word");
        assertThat((Object) XMR).isNotEqualTo("xmr");
        assertThat(XMR).hasSameHashCodeAs(new RuleName("xmr", 1));
    }

    private static Flag flag(RuleName rule, String parameters, Sight sight, int session, int onset) {
        return new Flag(rule, parameters, sight, session, new Noted(onset));
    }
}
