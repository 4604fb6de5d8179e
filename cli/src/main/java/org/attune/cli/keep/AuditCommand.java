package org.attune.cli.keep;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.attune.cli.command.Command;
import org.attune.cli.command.Given;
import org.attune.cli.command.OptionList;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.WrongUsage;
import org.attune.figures.svg.Numbers;
import org.attune.store.Keeper;
import org.attune.store.StorePlace;
import org.attune.store.audit.Verification;

/// `attune audit verify`: goes through the chain of who saw and did what.
public final class AuditCommand implements Command {

    private static final String HASH = "[0-9a-f]{64}";

    @Override
    public OptionList options() {
        OptionList options = new OptionList("audit", "verify [options]",
                "Attune writes down who saw and changed what, and each entry seals the one before. This goes through all of "
                        + "them and says whether each is there, in order and as it was written. The practice may be open.")
                .words("verify", "the one thing that can be done with an audit");
        return Whereabouts.declare(options)
                .section("Other")
                .value("--written-down", "SEAL",
                        "the seal of a last entry that you wrote down earlier: it must be there still, which shows that "
                                + "nobody cut the end off and wrote another")
                .flag("-h --help", "print this")
                .example("attune audit verify", "of the practice in the usual folder")
                .example("attune audit verify --data /srv/attune --written-down 5f2c...",
                        "and that what was last then is still in it");
    }

    @Override
    public Exit run(Given given, Surroundings around) {
        if (!given.words().equals(List.of("verify"))) {
            throw new WrongUsage("say what to do with the audit: attune audit verify.");
        }
        Optional<String> seal = given.find("--written-down");
        if (seal.isPresent() && !seal.get().matches(HASH)) {
            throw new WrongUsage("--written-down needs the seal of an entry: 64 digits and letters from a to f.");
        }
        StorePlace place = Whereabouts.of(given, around);
        Keeping keeping = new Keeping(around);
        return keeping.with(place, keeper -> verify(keeper, seal.orElse(""), keeping));
    }

    private static Exit verify(Keeper keeper, String seal, Keeping keeping) {
        return switch (keeper.verifyAudit()) {
            case Verification.Broken broken -> keeping.refuse("the audit does not hold from entry "
                    + Numbers.grouped(broken.number()) + " on: " + broken.why()
                    + ". Attune itself never does that. Keep the database as it is, and compare with an earlier copy.");
            case Verification.Sound sound -> {
                OptionalLong found = seal.isEmpty() ? OptionalLong.empty() : keeper.findEntry(seal);
                if (!seal.isEmpty() && found.isEmpty()) {
                    yield keeping.refuse("the audit holds, but the entry with the seal " + seal
                            + " is not in it. Its end was cut off since, or this is another practice or an older copy of it.");
                }
                say(sound, found, keeping);
                yield Exit.DONE;
            }
        };
    }

    private static void say(Verification.Sound sound, OptionalLong found, Keeping keeping) {
        keeping.say("The audit holds: " + Keeping.counted(sound.entries(), "entry")
                + ", each there, in order and as it was written.");
        found.ifPresent(number -> keeping.say("The seal that you wrote down is that of entry " + Numbers.grouped(number)
                + "; nothing up to there was cut off."));
        keeping.say("Seal of the last entry: " + sound.head());
        keeping.say("Write it down at another place. With --written-down it shows later that the end was not cut off.");
    }
}
