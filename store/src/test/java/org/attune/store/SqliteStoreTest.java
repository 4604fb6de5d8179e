package org.attune.store;

import org.attune.store.audit.AuditContract;
import org.attune.store.cases.CasesContract;
import org.attune.store.clips.ClipsContract;
import org.attune.store.coding.CodingSilenceContract;
import org.attune.store.coding.RevealsContract;
import org.attune.store.coding.RoundsContract;
import org.attune.store.coding.SheetsContract;
import org.attune.store.consent.ConsentContract;
import org.attune.store.durability.ConcurrencyContract;
import org.attune.store.erasure.ErasureContract;
import org.attune.store.flags.FlagsContract;
import org.attune.store.forms.CaseViewContract;
import org.attune.store.forms.CorrectionsContract;
import org.attune.store.forms.FormsContract;
import org.attune.store.forms.RiskContract;
import org.attune.store.hints.HintAnswersContract;
import org.attune.store.library.LibraryContract;
import org.attune.store.library.PublishingContract;
import org.attune.store.links.LinksContract;
import org.attune.store.material.RecordingsContract;
import org.attune.store.material.StandInsContract;
import org.attune.store.material.TranscriptsContract;
import org.attune.store.own.LeavesContract;
import org.attune.store.own.PrivateStoreContract;
import org.attune.store.own.ReflectionSilenceContract;
import org.attune.store.people.PeopleContract;
import org.attune.store.people.SecondStepsContract;
import org.attune.store.room.ContributionsContract;
import org.attune.store.room.GatheringsContract;
import org.attune.store.room.GroupsContract;
import org.attune.store.room.PacketsContract;
import org.attune.store.room.TakenBackContract;
import org.attune.store.tension.RepairsContract;
import org.attune.store.tension.TensionsContract;
import org.attune.store.wordings.WordingsContract;
import org.junit.jupiter.api.Nested;

/// Every contract of the store, kept by SQLite.
class SqliteStoreTest {

    @Nested
    class KeepsPeople extends PeopleContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsTheLibrary extends LibraryContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class Publishes extends PublishingContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsSecondSteps extends SecondStepsContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsTheAudit extends AuditContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsCases extends CasesContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsForms extends FormsContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class CorrectsWhatWasMistyped extends CorrectionsContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class PutsDangerFirst extends RiskContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class OpensNothingByItself extends CaseViewContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsLinks extends LinksContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsConsent extends ConsentContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsPrivateStores extends PrivateStoreContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsRepairs extends RepairsContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsLeaves extends LeavesContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsTensions extends TensionsContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class SaysNothingOfReflections extends ReflectionSilenceContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsFlags extends FlagsContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsWordings extends WordingsContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsManyPeopleApart extends ConcurrencyContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsWordsToItself extends CanaryContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class SealsOlderWords extends OlderWordsContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsCopies extends BackupContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class Erases extends ErasureContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsTranscripts extends TranscriptsContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsRecordings extends RecordingsContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class OpensRoundsOfCoding extends RoundsContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsCodingSheets extends SheetsContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class RevealsCodings extends RevealsContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsAnswersToHints extends HintAnswersContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class SaysNothingOfCodings extends CodingSilenceContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsStandIns extends StandInsContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsClips extends ClipsContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsGroups extends GroupsContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsTheirMeetings extends GatheringsContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsPackets extends PacketsContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class TakesPacketsBack extends TakenBackContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }

    @Nested
    class KeepsWhatMembersAdd extends ContributionsContract {
        @Override
        protected Backend backend() {
            return Backend.SQLITE;
        }
    }
}
