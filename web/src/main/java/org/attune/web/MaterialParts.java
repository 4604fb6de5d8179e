package org.attune.web;

import org.attune.formats.table.OptionalParts;
import org.attune.web.clips.ClipDesk;
import org.attune.web.coding.CodebookShelf;
import org.attune.web.coding.NewRoundDesk;
import org.attune.web.coding.OwnRounds;
import org.attune.web.coding.RoundsDesk;
import org.attune.web.coding.SessionSegments;
import org.attune.web.coding.book.CodebookDesk;
import org.attune.web.coding.book.CodebookIntake;
import org.attune.web.coding.book.TakeUpDesk;
import org.attune.web.coding.sheet.SessionMaterials;
import org.attune.web.coding.sheet.SheetDesk;
import org.attune.web.coding.together.AgreementDesk;
import org.attune.web.coding.together.RevealDesk;
import org.attune.web.coding.together.SequencesDesk;
import org.attune.web.material.MaterialDesk;
import org.attune.web.material.PlayDesk;
import org.attune.web.transcripts.HintRules;
import org.attune.web.transcripts.NamesDesk;
import org.attune.web.transcripts.OwnTranscripts;
import org.attune.web.transcripts.PlacesDesk;
import org.attune.web.transcripts.TranscriptDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The desks of what sessions leave behind besides forms, and of coding it.
@Configuration(proxyBeanMethods = false)
@Import({MaterialDesk.class, PlayDesk.class, OwnTranscripts.class, TranscriptDesk.class, PlacesDesk.class,
        NamesDesk.class, ClipDesk.class, CodebookShelf.class, OwnRounds.class, SessionMaterials.class,
        SessionSegments.class, RoundsDesk.class,
        NewRoundDesk.class, SheetDesk.class, RevealDesk.class, SequencesDesk.class, AgreementDesk.class,
        CodebookDesk.class,
        CodebookIntake.class, TakeUpDesk.class})
class MaterialParts {

    @Bean
    HintRules hintRules() {
        return new HintRules(OptionalParts.beside(MaterialParts.class));
    }
}
