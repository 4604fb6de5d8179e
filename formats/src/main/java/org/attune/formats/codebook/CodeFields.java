package org.attune.formats.codebook;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.codebook.Code;
import org.attune.core.codebook.CodeWording;
import org.attune.core.codebook.CodeWording.Example;
import org.attune.core.codebook.CodeWording.Side;
import org.attune.core.codebook.Family;
import org.attune.core.codebook.Mover;
import org.attune.core.tension.guide.Card;
import org.attune.core.tension.guide.Marker;
import org.attune.formats.guide.ShippedGuide;
import org.attune.formats.yaml.YamlException;
import org.attune.formats.yaml.YamlFields;
import org.attune.formats.yaml.YamlValue;

/// Reads the codes of a codebook.
///
/// A codebook that comes with the program may take a code from a marker or a card of the guide, so that each of their texts has
/// one home. Whatever people bring or take out is written out, for the guide may change and a version may not.
enum CodeFields {
    WRITTEN_OUT, WITH_GUIDE;

    /// What a code takes from the guide or says itself.
    private record Core(String id, String name, Mover mover, Family family, String definition,
            List<Example> examples) {}

    Code code(YamlFields fields) throws YamlException {
        Core core = core(fields);
        List<Example> examples = new ArrayList<>(core.examples());
        for (YamlValue example : fields.items("examples")) {
            examples.add(example(YamlFields.of("An example", example)));
        }
        return new Code(core.id(), core.name(), core.mover(), core.family(),
                fields.has("key") ? fields.text("key") : "", new CodeWording(core.definition(),
                        fields.text("counts"), fields.text("counts-not"), fields.texts("rules"), examples));
    }

    private Core core(YamlFields fields) throws YamlException {
        if (this == WITH_GUIDE && fields.has("marker")) {
            return core(marker(fields));
        }
        if (this == WITH_GUIDE && fields.has("card")) {
            return core(card(fields));
        }
        return new Core(fields.text("id"), fields.text("name"), fields.word("mover", Mover.class),
                fields.word("family", Family.class), fields.text("definition"), List.of());
    }

    private static Example example(YamlFields fields) throws YamlException {
        Side side = fields.has("counts") ? Side.COUNTS : Side.COUNTS_NOT;
        Example example = new Example(side, fields.text(side == Side.COUNTS ? "counts" : "counts-not"));
        fields.requireNoMore();
        return example;
    }

    private static Marker marker(YamlFields fields) throws YamlException {
        String id = fields.text("marker");
        return ShippedGuide.guide().marker(id).orElseThrow(() -> unknown(fields, id));
    }

    private static Card card(YamlFields fields) throws YamlException {
        String id = fields.text("card");
        return ShippedGuide.guide().card(id).orElseThrow(() -> unknown(fields, id));
    }

    private static YamlException unknown(YamlFields fields, String id) {
        return new YamlException(fields.line(), "The guide has no " + id + ".");
    }

    private static Core core(Marker marker) {
        return new Core(marker.id(), marker.name(), Mover.valueOf(marker.whose().name()),
                Family.valueOf(marker.strand().name()), marker.meaning(),
                List.of(new Example(Side.COUNTS, marker.boundary().counts()),
                        new Example(Side.COUNTS_NOT, marker.boundary().countsNot())));
    }

    private static Core core(Card card) {
        return new Core(card.id(), card.name(), Mover.THERAPIST, Family.REPAIR, card.what(),
                List.of(new Example(Side.COUNTS, "“" + card.example() + "”")));
    }
}
