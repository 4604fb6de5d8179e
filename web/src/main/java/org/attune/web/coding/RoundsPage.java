package org.attune.web.coding;

import java.util.List;

import org.attune.core.codebook.Codebook;
import org.attune.store.coding.Round;
import org.attune.web.page.Page;

/// What one has to code, the rounds one leads, and the codebooks there are.
///
/// @param toCode rounds that the visitor codes in, the latest first
/// @param led rounds that the visitor leads, the latest first
/// @param codebooks what can be coded by
/// @param mayOpen whether the visitor may open a round
public record RoundsPage(List<Coded> toCode, List<Round> led, List<Codebook> codebooks, boolean mayOpen)
        implements
            Page {

    /// A round that the visitor codes in.
    ///
    /// @param sheets their own sheets of it
    public record Coded(Round round, List<OwnLine> sheets) {
        public Coded {
            sheets = List.copyOf(sheets);
        }
    }

    /// A session to code.
    ///
    /// @param label what it is called
    /// @param path where the sheet is
    /// @param isHandedIn whether it lies closed
    public record OwnLine(String label, String path, boolean isHandedIn) {}

    public RoundsPage {
        toCode = List.copyOf(toCode);
        led = List.copyOf(led);
        codebooks = List.copyOf(codebooks);
    }

    @Override
    public String title() {
        return "Coding";
    }
}
