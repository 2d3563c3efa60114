"""The ids of the form as all other programs rely on them, written out once more by hand.

A changed edition file must not pass because this page was changed along with it: each line here
is a promise to files that are saved already.
"""

PROSE = ("preamble", "overview", "problems", "other_matters")
SECTIONS = (
    "preamble",
    "overview",
    "proactive",
    "requests",
    "disputes",
    "problems",
    "other_matters",
)
HEADINGS = (
    "",
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
)

# Rows that share their columns, in printed order.
PROACTIVE = {
    "2021": (
        ("rules normative_documents", "issued repealed in_force"),
        ("licences penalties compulsory_measures", "decisions"),
        ("charges", "amount"),
    ),
    "2019": (
        ("rules normative_documents", "made newly_disclosed total_disclosed"),
        (
            "licences other_services penalties compulsory_measures",
            "items_last_year change decisions",
        ),
        ("charges", "items_last_year change"),
        ("procurement", "items amount"),
    ),
}

APPLICANTS = (
    "natural_persons enterprises research_bodies public_benefit_bodies legal_services "
    "other_organisations total"
)

# The label of each row that holds figures, as the notice prints it.
REQUESTS = {
    "received": "一、本年新收政府信息公开申请数量",
    "carried_in": "二、上年结转政府信息公开申请数量",
    "disclosed": "（一）予以公开",
    "partly_disclosed": "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    "withheld.state_secret": "1.属于国家秘密",
    "withheld.barred_by_law": "2.其他法律行政法规禁止公开",
    "withheld.security_and_stability": "3.危及“三安全一稳定”",
    "withheld.third_party_rights": "4.保护第三方合法权益",
    "withheld.internal_affairs": "5.属于三类内部事务信息",
    "withheld.deliberative": "6.属于四类过程性信息",
    "withheld.enforcement_files": "7.属于行政执法案卷",
    "withheld.registry_enquiries": "8.属于行政查询事项",
    "unavailable.not_held": "1.本机关不掌握相关政府信息",
    "unavailable.must_be_created": "2.没有现成信息需要另行制作",
    "unavailable.still_unclear": "3.补正后申请内容仍不明确",
    "not_processed.petitions": "1.信访举报投诉类申请",
    "not_processed.repeated": "2.重复申请",
    "not_processed.publications": "3.要求提供公开出版物",
    "not_processed.vexatious": "4.无正当理由大量反复申请",
    "not_processed.reissue": "5.要求行政机关确认或重新出具已获取信息",
}
CLOSED_OTHERWISE = {
    "2021": {
        "closed_otherwise.correction_overdue": (
            "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"
        ),
        "closed_otherwise.fee_unpaid": (
            "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"
        ),
        "closed_otherwise.other": "3.其他",
    },
    "2019": {"closed_otherwise.other": "（六）其他处理"},
}
REQUESTS_END = {"outcomes_total": "（七）总计", "carried_out": "四、结转下年度继续办理"}

DISPUTES = (
    "reconsideration litigation_direct litigation_after_reconsideration",
    "upheld corrected other_outcome undecided total",
)


def request_rows(edition_id: str) -> dict[str, str]:
    """Return the rows of the second table with their printed labels."""
    return {**REQUESTS, **CLOSED_OTHERWISE[edition_id], **REQUESTS_END}


def cell_ids(edition_id: str) -> list[str]:
    """Return all cells of an edition in printed order."""
    blocks = [("proactive", *block) for block in PROACTIVE[edition_id]]
    blocks.append(("requests", " ".join(request_rows(edition_id)), APPLICANTS))
    blocks.append(("disputes", *DISPUTES))
    return [
        f"{table}.{row}.{column}"
        for table, rows, columns in blocks
        for row in rows.split()
        for column in columns.split()
    ]
