package org.iinkai.gallery;

/**
 * A loan as other programs see it.
 *
 * @param returnedOn empty as long as it is out
 */
public record LoanAnswer(
        String id, String item, String company, String person, String lentOn, String dueOn, String returnedOn) {

    static LoanAnswer of(Loan loan) {
        return new LoanAnswer(
                loan.id().toString(),
                loan.item(),
                loan.companyName(),
                loan.personName(),
                loan.lentOn().toString(),
                loan.dueOn().toString(),
                loan.returnedOn().map(Object::toString).orElse(""));
    }
}
