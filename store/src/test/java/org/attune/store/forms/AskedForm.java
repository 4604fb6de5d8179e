package org.attune.store.forms;

import java.util.List;

import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.core.instrument.Licence;
import org.attune.core.instrument.LicenceClass;
import org.attune.core.instrument.Measures;

/// An invented form for tests: two plain questions from 1 to 7, and one about danger from 0 to 3.
public final class AskedForm {

    /// The form.
    public static final Instrument FORM = new Instrument("invented", "1", "Invented", Measures.SESSION,
            new Licence(LicenceClass.OURS, "", ""), List.of(item("aims", 1, 7, Item.Feature.PLAIN),
                    item("bond", 1, 7, Item.Feature.PLAIN), item("danger", 0, 3, Item.Feature.RISK)),
            List.of());

    private AskedForm() {}

    private static Item item(String id, int lowest, int highest, Item.Feature feature) {
        return new Item(id, false, new Item.Answers(lowest, highest), feature, "", Item.Asked.ALWAYS);
    }
}
