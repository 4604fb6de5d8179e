package org.attune.store.durability;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

import org.attune.store.Store;
import org.attune.store.StorePlace;
import org.attune.store.access.Asker;
import org.attune.store.forms.Whose;

/// A program of its own that answers question after question, and says each answer once the store has taken it. It never stops.
public final class AnsweringChild {

    private AnsweringChild() {}

    /// Answers the form's questions over and over, from a version on.
    ///
    /// @param arguments the folder, the case, the form, how many questions it has, and the first version
    public static void main(String[] arguments) {
        Asker.Client client = new Asker.Client(arguments[1], arguments[2]);
        int questions = Integer.parseInt(arguments[3]);
        long version = Long.parseLong(arguments[4]);
        Store store = Store.open(new StorePlace.InFolder(Path.of(arguments[0])), Clock.systemUTC(), new SecureRandom());
        while (true) {
            String item = "q" + version % questions;
            int points = KillTest.points(version);
            store.halves().answer(client, arguments[2], Whose.CLIENT, item, points, version);
            if (version % 10 == 0) {
                store.audit().verify(new Asker.Program("child"));
            }
            System.out.println(version);
            version++;
        }
    }
}
