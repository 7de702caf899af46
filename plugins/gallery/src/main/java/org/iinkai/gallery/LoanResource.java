package org.iinkai.gallery;

import java.util.List;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;

/** Loans for other programs. */
final class LoanResource implements RestResource {

    private final Loans loans;

    LoanResource(Loans loans) {
        this.loans = loans;
    }

    @Override
    public List<RestOperation> operations() {
        return List.of(
                RestOperation.page("", "Loans, the newest first", LoanAnswer.class, this::loans)
                        .with(RestParameter.text("state", "Only those that are out, or came back")
                                .oneOf("out", "returned")),
                RestOperation.post("/{id}/return", "Takes an item back", Void.class, Void.class, this::takeBack)
                        .with(RestParameter.id("id", "The loan")));
    }

    private Page<LoanAnswer> loans(RestRequest request) {
        LoanFilter filter = new LoanFilter("", request.query("state").orElse(""));
        return loans.find(filter, request.page()).map(LoanAnswer::of);
    }

    private Object takeBack(RestRequest request) {
        loans.takeBack(Id.of(request.place("id")));
        return "";
    }
}
