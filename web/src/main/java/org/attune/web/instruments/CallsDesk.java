package org.attune.web.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.attune.core.instrument.Instrument;
import org.attune.web.forms.CallList;
import org.attune.web.forms.CallList.Call;
import org.attune.web.forms.FormBook;
import org.attune.web.instruments.CallsPage.Row;
import org.attune.web.page.Go;
import org.attune.web.page.Page;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the practice enters whom its clients call in danger.
@Controller
@Admits(Guest.MEMBER)
public final class CallsDesk {

    private final FormBook forms;

    public CallsDesk(FormBook forms) {
        this.forms = forms;
    }

    /// What is entered.
    @GetMapping("/forms/calls")
    public Page show(Visitor visitor) {
        return page(visitor, forms.calls().calls().stream().map(call -> new Row(call.who(), call.number())).toList(),
                "");
    }

    private static Page page(Visitor visitor, List<Row> rows, String refusal) {
        List<Row> all = new ArrayList<>(rows);
        while (all.size() < CallList.MOST) {
            all.add(new Row("", ""));
        }
        return new CallsPage(all, visitor.isOneOf(Guest.ADMINISTRATOR), refusal);
    }

    /// Keeps what was typed; lines that are empty are left out.
    @PostMapping("/forms/calls")
    @Admits(Guest.ADMINISTRATOR)
    public Reply keep(Visitor visitor, @RequestParam Map<String, String> sent) {
        List<Row> rows = IntStream.range(0, CallList.MOST)
                .mapToObj(i -> new Row(sent.getOrDefault("who." + i, "").strip(),
                        sent.getOrDefault("number." + i, "").strip()))
                .filter(row -> !row.who().isEmpty() || !row.number().isEmpty())
                .toList();
        List<String> waiting = forms.listShown().stream().filter(one -> one.hasRisk() && forms.isInUse(one))
                .map(Instrument::name).toList();
        if (rows.isEmpty() && !waiting.isEmpty()) {
            return page(visitor, rows, "clients may be at " + String.join(", ", waiting)
                    + " just now. Enter at least one number, or take these forms out of use first.");
        }
        CallList calls;
        try {
            calls = new CallList(rows.stream().map(row -> new Call(row.who(), row.number())).toList());
        } catch (IllegalArgumentException e) {
            return page(visitor, rows, String.valueOf(e.getMessage()));
        }
        forms.call(visitor.asker(), calls);
        return Go.to("/forms")
                .saying(calls.isEmpty() ? "Nobody is entered any more."
                        : "Kept. Clients read it before every "
                                + "form that asks about danger.");
    }
}
