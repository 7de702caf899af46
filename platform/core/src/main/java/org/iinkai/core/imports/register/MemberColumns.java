package org.iinkai.core.imports.register;

import static org.iinkai.api.imports.ColumnKind.CHOICE;
import static org.iinkai.api.imports.ColumnKind.CODE;
import static org.iinkai.api.imports.ColumnKind.DAY;
import static org.iinkai.api.imports.ColumnKind.FLAG;
import static org.iinkai.api.imports.ColumnKind.KANA;
import static org.iinkai.api.imports.ColumnKind.TEXT;

import java.util.List;

import org.iinkai.api.imports.ImportColumn;

/** What a file of members may have, and what offices and other systems call it. */
final class MemberColumns {

    static final List<ImportColumn> ALL = List.of(
            ImportColumn.of(
                            "number",
                            "core.import.column.number",
                            CODE,
                            "会員No",
                            "会員コード",
                            "会員ID",
                            "番号",
                            "member number",
                            "member no",
                            "member id",
                            "customer code",
                            "external id",
                            "contact id",
                            "external identifier",
                            "member ref",
                            "code")
                    .required(),
            ImportColumn.of("prefix", "core.import.column.prefix", TEXT, "法人種別", "法人格", "会社形態", "legal form"),
            ImportColumn.of("prefix_first", "core.import.column.prefix-first", FLAG, "前株", "法人格の位置", "前株後株"),
            ImportColumn.of(
                    "name",
                    "core.import.column.name",
                    TEXT,
                    "会社名",
                    "法人名",
                    "団体名",
                    "企業名",
                    "会員名",
                    "名称",
                    "氏名又は名称",
                    "company",
                    "company name",
                    "organization",
                    "organization name",
                    "third party name",
                    "name"),
            ImportColumn.of(
                    "kana",
                    "core.import.column.kana",
                    KANA,
                    "カナ",
                    "ふりがな",
                    "ヨミガナ",
                    "会社名カナ",
                    "会社名フリガナ",
                    "名称カナ",
                    "reading"),
            ImportColumn.of(
                    "corporate_number", "core.import.column.corporate-number", CODE, "マイナンバー（法人）", "corporate number"),
            ImportColumn.of(
                    "postal_code", "core.import.column.postal-code", CODE, "〒", "郵便", "zip", "zip code", "postcode"),
            ImportColumn.of("prefecture", "core.import.column.prefecture", TEXT, "県", "state", "state/province"),
            ImportColumn.of("municipality", "core.import.column.municipality", TEXT, "市町村", "town", "city"),
            ImportColumn.of("street", "core.import.column.street", TEXT, "番地", "町域", "住所1", "street address"),
            ImportColumn.of(
                    "building", "core.import.column.building", TEXT, "建物", "ビル名", "住所2", "supplemental address 1"),
            ImportColumn.of("address", "core.import.column.address", TEXT, "所在地", "本社所在地", "住所（全体）"),
            ImportColumn.of(
                    "phone", "core.import.column.phone", CODE, "TEL", "電話", "代表電話", "phone number", "telephone"),
            ImportColumn.of("url", "core.import.column.url", TEXT, "ホームページ", "HP", "サイト", "web", "website"),
            ImportColumn.of(
                    "note",
                    "core.import.column.note",
                    TEXT,
                    "メモ",
                    "摘要",
                    "notes",
                    "private note",
                    "note (private)",
                    "note(s)",
                    "note"),
            ImportColumn.of(
                    "category", "core.import.column.category", CHOICE, "種別", "会員区分", "会員種類", "type", "membership type"),
            ImportColumn.of("segment", "core.import.column.segment", CHOICE, "区分", "業種区分", "subtype"),
            ImportColumn.of(
                    "joined_on",
                    "core.import.column.joined-on",
                    DAY,
                    "入会年月日",
                    "入会",
                    "member since",
                    "start date",
                    "membership start date",
                    "join date"),
            ImportColumn.of(
                    "left_on",
                    "core.import.column.left-on",
                    DAY,
                    "退会年月日",
                    "退会",
                    "withdrew on",
                    "end date",
                    "membership end date"),
            ImportColumn.of("reason", "core.import.column.reason", TEXT, "理由", "退会事由"),
            ImportColumn.of(
                    "responsible_name", "core.import.column.responsible-name", TEXT, "責任者名", "代表者", "代表者名", "責任者氏名"),
            ImportColumn.of("responsible_kana", "core.import.column.responsible-kana", KANA, "責任者カナ", "代表者フリガナ"),
            ImportColumn.of("responsible_email", "core.import.column.responsible-email", CODE, "責任者メール", "責任者E-mail"),
            ImportColumn.of(
                    "contact_name",
                    "core.import.column.contact-name",
                    TEXT,
                    "担当者名",
                    "連絡担当者",
                    "担当者氏名",
                    "contact",
                    "primary contact"),
            ImportColumn.of("contact_kana", "core.import.column.contact-kana", KANA, "担当者カナ"),
            ImportColumn.of(
                    "contact_email",
                    "core.import.column.contact-email",
                    CODE,
                    "担当者メール",
                    "担当者E-mail",
                    "メールアドレス",
                    "メール",
                    "email",
                    "e-mail"));

    private MemberColumns() {}
}
