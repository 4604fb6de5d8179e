/// The pure library. Packages are exported as they come to be of use to others; everything else stays inside.
module org.attune.core {
    requires static org.jspecify;

    exports org.attune.core.agreement.numbers;
    exports org.attune.core.agreement.portion;
    exports org.attune.core.agreement.ratings;
    exports org.attune.core.agreement.resampling;
    exports org.attune.core.agreement.segments;
    exports org.attune.core.agreement;
    exports org.attune.core.codebook;
    exports org.attune.core.coding;
    exports org.attune.core.course;
    exports org.attune.core.detection.rules;
    exports org.attune.core.detection.steady;
    exports org.attune.core.detection;
    exports org.attune.core.disclosure;
    exports org.attune.core.form;
    exports org.attune.core.instrument.worked;
    exports org.attune.core.instrument;
    exports org.attune.core.pairing;
    exports org.attune.core.reading;
    exports org.attune.core.rupture;
    exports org.attune.core.sequence;
    exports org.attune.core.simulation.fit;
    exports org.attune.core.simulation.truth;
    exports org.attune.core.simulation;
    exports org.attune.core.study;
    exports org.attune.core.study.answers;
    exports org.attune.core.study.causes;
    exports org.attune.core.study.effects;
    exports org.attune.core.study.mixed;
    exports org.attune.core.study.rates;
    exports org.attune.core.study.survival;
    exports org.attune.core.tension;
    exports org.attune.core.tension.guide;
    exports org.attune.core.transcript;
    exports org.attune.core.transcript.hint;
    exports org.attune.core.transcript.hint.rules;
    exports org.attune.core.transcript.pseudonym;
    exports org.attune.core.trio;
}
