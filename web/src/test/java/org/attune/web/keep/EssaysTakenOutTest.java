package org.attune.web.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;

import org.attune.core.transcript.pseudonym.Language;
import org.attune.store.Store;
import org.attune.store.StorePlace;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.keys.Chance;
import org.attune.store.library.Audience;
import org.attune.store.library.Essay.Words;
import org.attune.store.library.Essays;
import org.attune.store.people.Names;
import org.attune.testkit.SetClock;
import org.attune.web.keep.files.Bundle;
import org.attune.web.keep.files.Drafts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EssaysTakenOutTest {

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock();

    @Test
    void whatIsPublishedLeavesWithThePracticeAndNoDraftDoes() throws IOException {
        try (Store store = Store.open(new StorePlace.InFolder(folder.resolve("practice")), clock, new SecureRandom())) {
            Asker.Member therapist = person(store, "tess");
            Asker.Member colleague = person(store, "cole");
            String group = store.groups().make(therapist, "Tuesday", "Terms.", List.of(colleague.personId())).done()
                    .orElseThrow().id();
            store.groups().accept(colleague, group, 1);
            store.essays().write(therapist, Audience.practice(), words("A draft"));
            String id = store.essays().write(therapist, Audience.group(group).andBeyond(), words("On waiting")).id();
            store.essays().handIn(therapist, id, Set.of());
            assertThat(written(store, "before")).containsExactly(
                    "essay,title,signed,language,audience,goes_out,published_at,text");
            store.essays().publish(colleague, id, Set.of(), new Essays.Review(
                    store.essays().find(colleague, id).orElseThrow().changedAt(), Set.of()));
            assertThat(written(store, "after")).contains(
                    id + ",On waiting,A therapist,english,group,yes," + clock.instant() + ",I wait.").hasSize(2);
            assertThat(Files.readString(folder.resolve("after/attune-export.json"))).contains("\"goes_out\"")
                    .doesNotContain("A draft", "Tuesday");
            assertThat(Files.readString(folder.resolve("after/dictionary.csv"))).contains("essays.csv");
        }
    }

    @Test
    void aCaseIsTakenOutWithoutAnyEssay() throws IOException {
        try (Store store = Store.open(new StorePlace.InFolder(folder.resolve("practice")), clock, new SecureRandom())) {
            Asker.Member therapist = person(store, "tess");
            try (Drafts drafts = Drafts.sealed(folder, new Chance(new SecureRandom()))) {
                new Export(store, therapist, clock.instant()).to(List.of(store.cases().open(therapist)),
                        Bundle.inFolder(Files.createDirectory(folder.resolve("case"))), drafts);
            }
            assertThat(folder.resolve("case/essays.csv")).doesNotExist();
            assertThat(Files.readString(folder.resolve("case/dictionary.csv"))).doesNotContain("essays.csv");
        }
    }

    private static Words words(String title) {
        return new Words(title, "A therapist", Language.ENGLISH, "I wait.");
    }

    private List<String> written(Store store, String name) throws IOException {
        Path target = Files.createDirectory(folder.resolve(name));
        try (Drafts drafts = Drafts.sealed(folder, new Chance(new SecureRandom()))) {
            new Export(store, Asker.Program.EXPORT, clock.instant()).to(List.of(), Bundle.inFolder(target), drafts);
        }
        return Files.readAllLines(target.resolve("essays.csv"));
    }

    private static Asker.Member person(Store store, String name) {
        return store.people().add(new Asker.Program("test"), new Names(name, name), Set.of(Role.THERAPIST)).done()
                .orElseThrow().asking();
    }
}
