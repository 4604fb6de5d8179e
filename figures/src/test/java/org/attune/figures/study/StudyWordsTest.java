package org.attune.figures.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StudyWordsTest {

    @Test
    void printsNoLargeChanceAsNone() {
        assertThat(StudyWords.p(0.9996)).isEqualTo("1.000");
        assertThat(StudyWords.p(1)).isEqualTo("1.000");
        assertThat(StudyWords.p(0.9994)).isEqualTo(".999");
        assertThat(StudyWords.p(0.05)).isEqualTo(".050");
        assertThat(StudyWords.p(0.001)).isEqualTo(".001");
        assertThat(StudyWords.p(0.0009)).isEqualTo("<.001");
    }
}
