package org.attune.formats.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Measures;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleDefinitionTest {

    @Test
    void readsWhatAUserTypes() {
        Scale scale = ScaleDefinition.parse("name=My scale, min=1, max=5, step=0.25, higher=worse, sem=0.3").scale(0);
        assertThat(scale).isEqualTo(new Scale("My scale", 1, 5, 0.25, Orientation.LOWER_IS_BETTER,
                new MeasurementError.Published(0.3, "set by hand")));
    }

    @Test
    void takesTheSmallestGapSeenWhereNoStepIsGiven() {
        ScaleDefinition definition = ScaleDefinition.parse("name=X,min=-10,max=10");
        assertThat(definition.step()).isEqualTo(new ScaleDefinition.Step.SmallestGapSeen());
        assertThat(definition.scale(0.5).step()).isEqualTo(0.5);
        assertThat(definition.error()).isEqualTo(new MeasurementError.Unpublished());
    }

    @Test
    void takesScalesWithABadHighEndForSymptomsUnlessToldOtherwise() {
        assertThat(ScaleDefinition.parse("name=X,min=0,max=10").measures()).isEqualTo(Measures.ALLIANCE);
        assertThat(ScaleDefinition.parse("name=X,min=0,max=10,higher=worse").measures()).isEqualTo(Measures.SYMPTOMS);
        assertThat(ScaleDefinition.parse("name=X,min=0,max=10,higher=better,measures=session").measures())
                .isEqualTo(Measures.SESSION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"min=1,max=5|a scale needs a name", "name=X,max=5|scale X needs min",
                    "name=X,min=1|scale X needs max",
                    "name=X,min=5,max=1|min must be below max", "name=X,min=1,max=5,step=0|step must be above 0",
                    "name=X,min=1,max=5,step=9|at most max - min",
                    "name=X,min=one,max=5|min must be a number", "name=X,min=1,max=5,sem=0|sem must be above 0",
                    "name=X,min=1,max=5,higher=up|better or worse",
                    "name=X,min=1,max=5,top=9|\"top=9\" is not understood", "name=X,min=1,max=5,min=2|names min twice",
                    "X|\"X\" is not understood",
                    "name=X,min=NaN,max=5|min must be a number",
                    "name=X,min=1,max=5,measures=mood|alliance, session, symptoms or strain"})
    void saysWhatIsWrongAndHowToWriteIt(String text, String message) {
        assertThatThrownBy(() -> ScaleDefinition.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
