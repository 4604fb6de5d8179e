package org.attune.cli.agree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.attune.core.agreement.Agreement;
import org.attune.core.agreement.portion.Portion.Finding;
import org.attune.core.agreement.resampling.SessionInterval;
import org.attune.figures.agreement.AgreementReport;
import org.attune.figures.agreement.AgreementSection;
import org.attune.formats.csv.CsvWriter;
import org.attune.formats.json.JsonWriter;

/// The same findings as CSV, and as a line of JSON each, with the tables behind them.
final class AgreeRows {

    private AgreeRows() {}

    static String csv(List<AgreementSection> sections) {
        StringBuilder text = new StringBuilder();
        try {
            CsvWriter csv = new CsvWriter(text);
            csv.header("code", "part", "coefficient", "value", "low", "high", "draws", "draws_without", "units",
                    "sessions", "why_not");
            for (AgreementSection section : sections) {
                for (Finding finding : section.findings()) {
                    csv.cell(section.code()).cell(finding.portion()).cell(section.coefficient());
                    row(csv, finding);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder takes everything", e);
        }
        return text.toString();
    }

    private static void row(CsvWriter csv, Finding finding) throws IOException {
        switch (finding.agreement()) {
            case Agreement.Found found -> csv.cell(found.value());
            case Agreement.None none -> csv.empty();
        }
        String whyNot = switch (finding.interval()) {
            case SessionInterval.Between between -> {
                csv.cell(between.low()).cell(between.high()).cell(between.draws()).cell(between.without());
                yield "";
            }
            case SessionInterval.None none -> {
                csv.empty().empty().empty().empty();
                yield none.reason().words();
            }
        };
        csv.cell(finding.units()).cell(finding.sessions());
        String why = finding.agreement() instanceof Agreement.None none ? none.reason().words() : whyNot;
        if (why.isEmpty()) {
            csv.empty().endRow();
        } else {
            csv.cell(why).endRow();
        }
    }

    static String json(AgreementReport report) {
        StringBuilder text = new StringBuilder();
        try {
            JsonWriter json = JsonWriter.compact(text);
            json.beginObject().name("type").value("run").name("schema").value(1);
            json.name("program").value(report.provenance().program());
            json.name("drawn").value(report.drawn());
            json.name("remarks").beginArray();
            for (String remark : report.remarks()) {
                json.value(remark);
            }
            json.endArray().endObject().endLine();
            for (AgreementSection section : report.sections()) {
                for (Finding finding : section.findings()) {
                    line(json, section, finding);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder takes everything", e);
        }
        return text.toString();
    }

    private static void line(JsonWriter json, AgreementSection section, Finding finding) throws IOException {
        json.beginObject().name("type").value("agreement").name("code").value(section.code());
        json.name("part").value(finding.portion()).name("coefficient").value(section.coefficient());
        json.name("fits").value(section.sentence());
        switch (finding.agreement()) {
            case Agreement.Found found -> json.name("value").value(found.value()).name("observed")
                    .value(found.observed()).name("expected").value(found.expected());
            case Agreement.None none -> json.name("value").nothing().name("why").value(none.reason().words());
        }
        switch (finding.interval()) {
            case SessionInterval.Between between -> json.name("low").value(between.low()).name("high")
                    .value(between.high()).name("draws").value(between.draws()).name("drawsWithout")
                    .value(between.without());
            case SessionInterval.None none -> json.name("noInterval").value(none.reason().words());
        }
        json.name("units").value(finding.units()).name("sessions").value(finding.sessions());
        json.name("categories").beginArray();
        for (String category : finding.table().categories()) {
            json.value(category);
        }
        json.endArray().name("table").beginArray();
        for (List<Integer> row : finding.table().rows()) {
            json.beginArray();
            for (int count : row) {
                json.value(count);
            }
            json.endArray();
        }
        json.endArray().endObject().endLine();
    }
}
