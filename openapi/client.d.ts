// Derived from openapi.json.
export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 进程是否存活
         * @description 不访问数据库。失败时应重启进程。
         *
         *     Check that the process is alive. Does not use the store. Restart a process that fails this check.
         */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 服务是否可用
         * @description 数据库可读写时为 200，否则为 503。
         *
         *     Check that the service is ready. 200 while the store accepts reads and writes, else 503.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 列出格式版本
         * @description 统一格式的各个版本及其适用年度，从旧到新。
         *
         *     List the editions of the form. The editions and the report years they apply to, oldest first.
         */
        get: operations["listEditions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/editions/{editionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 读取格式版本
         * @description 部分、表格和全部单元格：每个单元格的指针、坐标、官方名称、类型、是否合计。
         *
         *     Read an edition of the form. Sections, tables and every cell: pointer, coordinates, official label, kind.
         */
        get: operations["getEdition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 列出校验规则
         * @description 全部校验规则，可按层次、严重程度、适用范围筛选。
         *
         *     List the rules. All rules, filtered by level, severity, and the reports they apply to.
         */
        get: operations["listRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rules/{ruleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 读取校验规则
         * @description 一条校验规则，附符合、违反、缺数的示例。
         *
         *     Read a rule. A rule, with a passing, a failing and a missing-operand example.
         */
        get: operations["getRule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 校验数据
         * @description 按规则校验所发数据，不保存任何内容；未填的合计由服务计算并列入 computed。设置 PUBLIC_CHECKS=true 时无需凭证。
         *
         *     Check figures. Runs the rules on the figures you send; nothing is saved. Totals left out are computed. No credential is required if PUBLIC_CHECKS=true.
         */
        post: operations["runCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rule-adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询规则调整
         * @description 各机关对校验规则的调整，按设定先后列出；已终止的不列，除非 includeEnded=true。对一份报告，离报告机关最近的调整有效。
         *
         *     List rule adjustments. The adjustments that offices made to rules, oldest first; ended ones only with includeEnded=true. The adjustment of the nearest organization applies to a report.
         */
        get: operations["listRuleAdjustments"];
        put?: never;
        /**
         * 调整校验规则
         * @description 对该机关及其全部下级：降低规则结果的严重程度（最低为不报告），或另定阈值，须说明理由。表内算术错误不能关闭。立即生效；已有的报告在下次校验时按新的规则判断。可先用 /rule-simulations 试算影响。
         *
         *     Adjust a rule. For an organization and all below it: findings of a rule get a lower severity, are not reported, or are checked with other thresholds. A reason is required. Errors of level 1 cannot be turned off. Takes effect at once.
         */
        post: operations["createRuleAdjustment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rule-adjustments/{adjustmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 读取规则调整
         * @description 已终止的仍可读取，endedAt 为终止时间。
         *
         *     Read a rule adjustment. Ended adjustments stay readable, with endedAt.
         */
        get: operations["getRuleAdjustment"];
        put?: never;
        post?: never;
        /**
         * 终止规则调整
         * @description 立即失效，记录保留并注明终止时间；已终止的再次终止不变。要改动的，先终止再重新设定。需要 If-Match。
         *
         *     End a rule adjustment. The adjustment no longer applies and stays readable; ending it again changes nothing. To change it, end it and create another.
         */
        delete: operations["endRuleAdjustment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 汇总校验结果
         * @description 按现行规则校验范围内正在填报的全部报告：哪些规则的结果最多，哪些机关的问题最多。format=csv 或 Accept: text/csv 时为可用 Excel 打开的表格，list 选择列表。报告过多时请按机关或年度缩小范围。
         *
         *     Summarise the findings of a subtree. Runs the rules on every report of a subtree: the rules with most findings, the organizations with most errors.
         */
        get: operations["getFindingsSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rule-simulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 试算规则改动
         * @description 用改动后的规则重新校验范围内已保存的全部报告，与现行规则比较：哪些机关会新增或减少结果。不保存任何内容；满意后再用 /rule-adjustments 生效。
         *
         *     Simulate changes to rules. Runs the current and the changed rules on all reports of a subtree and lists the differences. Nothing is saved.
         */
        post: operations["simulateRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看当前身份
         * @description 当前密钥或令牌的角色、所属机关、可执行的操作及其范围、限制和到期时间；不含密钥内容。
         *
         *     Read who is calling. The role, organization, permitted actions with their scope, limits and expiry of the key or token; never the secret.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询密钥
         * @description 按签发先后列出全部密钥，含已吊销和已到期的；不含密钥内容。
         *
         *     List the keys. All keys, oldest first, including ended ones; without secrets.
         */
        get: operations["listKeys"];
        put?: never;
        /**
         * 签发密钥
         * @description 返回的 secret 仅此一次可见；服务只保存其 SHA-256。administrator 和 auditor 不隶属于机关，其他角色须指明所属机关；integrator 须选定权限。可限定使用的网段。
         *
         *     Create a key. The secret is shown only this once: only its SHA-256 is stored. Every role except administrator and auditor requires an organization; an integrator also requires its permissions.
         */
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 读取密钥信息
         * @description 角色、所属机关、有效期和吊销时间；不含密钥内容。
         *
         *     Read a key. Role, organization, validity and revocation; not the secret.
         */
        get: operations["getKey"];
        put?: never;
        post?: never;
        /**
         * 吊销密钥
         * @description 立即失效，记录保留并注明吊销时间；已吊销的再次吊销不变。最后一个有效的管理员密钥不能吊销。需要 If-Match。
         *
         *     Revoke a key. The key ends at once and stays listed; revoking it again changes nothing. The last administrator key cannot be revoked.
         */
        delete: operations["revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys/{keyId}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 更换密钥
         * @description 签发一个权限和有效期相同的新密钥，其 secret 仅此一次可见；旧密钥在宽限期（graceHours）内继续有效，便于平稳切换。宽限期为 0 时旧密钥立即失效。需要 If-Match。
         *
         *     Rotate a key. Creates a key with the same permissions and the same end; its secret is shown only this once. The old key stays valid for graceHours, so that its users can change over without a gap.
         */
        post: operations["rotateKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询机关名录
         * @description 分页列出机关，可按上级、所辖范围、层级、类别、名称（含别名、通用简称、拼音首字母）筛选。未报送年度报告的机关：hasReport=false&year=2023&within=…；有权查看填报中报告的范围内，已提交、已审核的也算报送，其余只计已发布的。
         *
         *     List the register of organizations. Pages of organizations, filtered by parent, subtree, level, kind, or name (also aliases, short names and pinyin initials). Who has not filed: hasReport=false&year=2023&within=…; submitted and accepted reports count where the caller may read working reports, elsewhere only published ones.
         */
        get: operations["listOrganizations"];
        put?: never;
        /**
         * 登记机关
         * @description name、level、kind 必填；统一社会信用代码的两个校验位都会核对；parentId 可填标识、代码或名称。
         *
         *     Register an organization. Requires name, level and kind. Both check characters of a credit code are verified.
         */
        post: operations["createOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 读取机关
         * @description 以标识、统一社会信用代码或名称读取；ETag 用于之后的修改。
         *
         *     Read an organization. By id, credit code or name. Send the ETag as If-Match to change it.
         */
        get: operations["getOrganization"];
        /**
         * 修改机关（整体替换）
         * @description 未填的项恢复默认；只读项可按读取时的原样带回；需要 If-Match。改 parentId 即整个下级随之移动。
         *
         *     Replace an organization. Members left out get their default. A new parentId moves the organization and all below it.
         */
        put: operations["replaceOrganization"];
        post?: never;
        /**
         * 删除机关
         * @description 仅用于登记有误：已有报告、下级机关或密钥的不能删除，应填写 validTo 予以撤销；需要 If-Match。
         *
         *     Delete an organization. Only to correct a mistake: close an organization that has reports, lower organizations or keys by validTo.
         */
        delete: operations["deleteOrganization"];
        options?: never;
        head?: never;
        /**
         * 修改机关（部分）
         * @description RFC 7396 合并修改：只发要改的项，null 表示清空或恢复默认；需要 If-Match。撤销机关即填写 validTo。
         *
         *     Change parts of an organization. RFC 7396 merge patch: null clears a member. To close an organization, set validTo.
         */
        patch: operations["patchOrganization"];
        trace?: never;
    };
    "/organizations/{organizationId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询已确认的联系方式
         * @description 确认为机关对外公布的电话和邮箱；文字中出现时不再提示为个人信息（F-18）。
         *
         *     List confirmed contacts. Telephone numbers and email addresses confirmed as those of the office; rule F-18 does not report them in prose.
         */
        get: operations["listContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/contacts/{contact}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 确认联系方式
         * @description 确认一次，对该机关今后各年度的报告都有效。身份证号码不能确认。
         *
         *     Confirm a contact. Applies to all reports of the organization. An identity card number cannot be a contact.
         */
        put: operations["confirmContact"];
        post?: never;
        /**
         * 撤销联系方式的确认
         * @description 此后文字中出现时重新提示；未确认过的为 404。
         *
         *     Remove a confirmed contact. It is reported in prose again. 404 if it is not confirmed.
         */
        delete: operations["removeContact"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询年度报告
         * @description 分页列出报告（不含数据）：有权范围内正在填报的版本；无凭证或 published=true 时，全部已公布的版本。用 asOf 时须同时用 organizationId，或用 within 指明该时刻连同下级不超过 200 个机关的范围；范围按该时刻的隶属关系计。
         *
         *     List reports. Pages of reports without their contents. With a credential: working versions within its scope; without one, or with published=true: all published reports. asOf requires organizationId, or within an organization that had at most 200 organizations then; the organizations below it, and the scope of a credential, are those of that instant.
         */
        get: operations["listReports"];
        put?: never;
        /**
         * 新建年度报告
         * @description 必填 organizationId（标识、统一社会信用代码或名称）、year、kind；未填的部分为空白，未填的合计由服务计算并列入 computed。上年报告已公布的，未填的表格带入其结转下年度（作为上年结转，七栏）和现行有效件数，来源列入 carriedIn。
         *
         *     Create a report. Requires organizationId (id, credit code or name), year and kind. What is left out is blank; totals left out are computed and listed in `computed`. Tables left out begin with the figures that carry over from last year’s published report: `carriedIn`.
         */
        post: operations["createReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{reportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 读取年度报告
         * @description 整份报告：有权者读到正在填报的版本，其他人读到已公布的版本；ETag 可用于修改报告或其任一部分。
         *
         *     Read a report. The whole report: the working version for callers who may see it, else the published one. Send its ETag as If-Match to change the report or any of its sections.
         */
        get: operations["getReport"];
        /**
         * 修改年度报告（整体替换）
         * @description 未填的部分变为空白；已填的合计照原样保留并校验；只读项可按读取时的原样带回；需要 If-Match。
         *
         *     Replace a report. What is left out becomes blank. Totals that you send are kept as sent and checked.
         */
        put: operations["replaceReport"];
        post?: never;
        /**
         * 删除年度报告
         * @description 从未报送的草稿连同其内容一并删除；审计记录保留；需要 If-Match。
         *
         *     Delete a report. Deletes a draft that was never submitted; the log keeps its events.
         */
        delete: operations["deleteReport"];
        options?: never;
        head?: never;
        /**
         * 修改年度报告（部分）
         * @description RFC 7396 合并修改：只发要改的项，null 使单元格或部分变为空白；由服务计算的合计随之重算；需要 If-Match。
         *
         *     Change parts of a report. RFC 7396 merge patch: null makes a cell blank. Totals that were computed are computed again.
         */
        patch: operations["patchReport"];
        trace?: never;
    };
    "/reports/{reportId}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 读取校验结果
         * @description 按规则校验已保存的报告：每项指出单元格、两端数值、差额和可能的更正；format=csv 或 Accept: text/csv 时为可用 Excel 打开的表格。
         *
         *     Read the findings. The findings of the stored report: cells, operands, difference, how to fix.
         */
        get: operations["listFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{reportId}/narrative": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 读取文字部分
         * @description 报告的一个部分。
         *
         *     Read the narrative. One section of a report.
         */
        get: operations["getNarrative"];
        /**
         * 填报文字部分（整体替换）
         * @description 格式版本由报告年度决定；未填的合计由服务计算。需要 If-Match：报告或其任一部分的 ETag 均可。
         *
         *     Replace the narrative. The year decides the edition. Totals left out are computed. Send the ETag of the report or of any of its sections as If-Match.
         */
        put: operations["replaceNarrative"];
        post?: never;
        /**
         * 清空文字部分
         * @description 全部单元格或文字变为空白；报告保留。需要 If-Match：报告或其任一部分的 ETag 均可。
         *
         *     Blank the narrative. Everything in it becomes blank; the report stays. Send the ETag of the report or of any of its sections as If-Match.
         */
        delete: operations["blankNarrative"];
        options?: never;
        head?: never;
        /**
         * 修改文字部分（部分）
         * @description RFC 7396 合并修改，null 使之变为空白。需要 If-Match：报告或其任一部分的 ETag 均可。
         *
         *     Change parts of the narrative. RFC 7396 merge patch: null blanks. Send the ETag of the report or of any of its sections as If-Match.
         */
        patch: operations["patchNarrative"];
        trace?: never;
    };
    "/reports/{reportId}/proactive-disclosure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 读取主动公开政府信息情况
         * @description 报告的一个部分。
         *
         *     Read the table of proactive disclosure. One section of a report.
         */
        get: operations["getProactiveDisclosure"];
        /**
         * 填报主动公开政府信息情况（整体替换）
         * @description 格式版本由报告年度决定；未填的合计由服务计算。需要 If-Match：报告或其任一部分的 ETag 均可。
         *
         *     Replace the table of proactive disclosure. The year decides the edition. Totals left out are computed. Send the ETag of the report or of any of its sections as If-Match.
         */
        put: operations["replaceProactiveDisclosure"];
        post?: never;
        /**
         * 清空主动公开政府信息情况
         * @description 全部单元格或文字变为空白；报告保留。需要 If-Match：报告或其任一部分的 ETag 均可。
         *
         *     Blank the table of proactive disclosure. Everything in it becomes blank; the report stays. Send the ETag of the report or of any of its sections as If-Match.
         */
        delete: operations["blankProactiveDisclosure"];
        options?: never;
        head?: never;
        /**
         * 修改主动公开政府信息情况（部分）
         * @description RFC 7396 合并修改，null 使之变为空白。需要 If-Match：报告或其任一部分的 ETag 均可。
         *
         *     Change parts of the table of proactive disclosure. RFC 7396 merge patch: null blanks. Send the ETag of the report or of any of its sections as If-Match.
         */
        patch: operations["patchProactiveDisclosure"];
        trace?: never;
    };
    "/reports/{reportId}/application-statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 读取收到和处理政府信息公开申请情况
         * @description 报告的一个部分。
         *
         *     Read the table of applications. One section of a report.
         */
        get: operations["getApplicationStatistics"];
        /**
         * 填报收到和处理政府信息公开申请情况（整体替换）
         * @description 格式版本由报告年度决定；未填的合计由服务计算。需要 If-Match：报告或其任一部分的 ETag 均可。
         *
         *     Replace the table of applications. The year decides the edition. Totals left out are computed. Send the ETag of the report or of any of its sections as If-Match.
         */
        put: operations["replaceApplicationStatistics"];
        post?: never;
        /**
         * 清空收到和处理政府信息公开申请情况
         * @description 全部单元格或文字变为空白；报告保留。需要 If-Match：报告或其任一部分的 ETag 均可。
         *
         *     Blank the table of applications. Everything in it becomes blank; the report stays. Send the ETag of the report or of any of its sections as If-Match.
         */
        delete: operations["blankApplicationStatistics"];
        options?: never;
        head?: never;
        /**
         * 修改收到和处理政府信息公开申请情况（部分）
         * @description RFC 7396 合并修改，null 使之变为空白。需要 If-Match：报告或其任一部分的 ETag 均可。
         *
         *     Change parts of the table of applications. RFC 7396 merge patch: null blanks. Send the ETag of the report or of any of its sections as If-Match.
         */
        patch: operations["patchApplicationStatistics"];
        trace?: never;
    };
    "/reports/{reportId}/review-litigation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 读取政府信息公开行政复议、行政诉讼情况
         * @description 报告的一个部分。
         *
         *     Read the table of reviews and suits. One section of a report.
         */
        get: operations["getReviewLitigation"];
        /**
         * 填报政府信息公开行政复议、行政诉讼情况（整体替换）
         * @description 格式版本由报告年度决定；未填的合计由服务计算。需要 If-Match：报告或其任一部分的 ETag 均可。
         *
         *     Replace the table of reviews and suits. The year decides the edition. Totals left out are computed. Send the ETag of the report or of any of its sections as If-Match.
         */
        put: operations["replaceReviewLitigation"];
        post?: never;
        /**
         * 清空政府信息公开行政复议、行政诉讼情况
         * @description 全部单元格或文字变为空白；报告保留。需要 If-Match：报告或其任一部分的 ETag 均可。
         *
         *     Blank the table of reviews and suits. Everything in it becomes blank; the report stays. Send the ETag of the report or of any of its sections as If-Match.
         */
        delete: operations["blankReviewLitigation"];
        options?: never;
        head?: never;
        /**
         * 修改政府信息公开行政复议、行政诉讼情况（部分）
         * @description RFC 7396 合并修改，null 使之变为空白。需要 If-Match：报告或其任一部分的 ETag 均可。
         *
         *     Change parts of the table of reviews and suits. RFC 7396 merge patch: null blanks. Send the ETag of the report or of any of its sections as If-Match.
         */
        patch: operations["patchReviewLitigation"];
        trace?: never;
    };
    "/reports/{reportId}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询办理记录
         * @description 报送、撤回、退回、审核通过、公布、更正，按先后列出，含办理人、理由和意见。
         *
         *     List the transitions of a report. Every transition in order: who, when, why, with comments on cells.
         */
        get: operations["listTransitions"];
        put?: never;
        /**
         * 办理：报送、撤回、退回、审核、公布、更正
         * @description 办理后返回报告的现状。报送、审核通过和公布时重新校验：有错误或有未说明的警告则拒绝（409，findings 逐项列出）。退回和更正须有 reason，公布须有 signOff。需要 If-Match。
         *
         *     Apply a transition to a report. Returns the report after the transition. To submit, accept and publish, the rules are run again: with errors, or warnings without a reason, it is refused (409 with `findings`).
         */
        post: operations["createTransition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{reportId}/explanations/{findingKey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 说明校验警告
         * @description 警告须逐项说明后方可报送；相关数值改变后说明自动失效。需要报告的 If-Match。
         *
         *     Explain a warning. A reason explains one warning, and is dropped when an operand changes.
         */
        put: operations["putExplanation"];
        post?: never;
        /**
         * 撤销对警告的说明
         * @description 警告重新变为未说明。需要报告的 If-Match。
         *
         *     Remove an explanation. The warning has no reason again.
         */
        delete: operations["deleteExplanation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询期限和豁免
         * @description 各机关自行规定的提前期限和批准的豁免，按设定先后列出；已终止的不列，除非 includeEnded=true。全国统一的期限（1月31日、3月31日）不在其列。
         *
         *     List earlier days and exemptions. The earlier days and exemptions that offices set, oldest first; ended ones only with includeEnded=true.
         */
        get: operations["listDeadlines"];
        put?: never;
        /**
         * 设定提前期限或豁免
         * @description earlier：该机关及其全部下级的报告应在全国统一期限之前或当日公布，几项并存时以最早的为准。exemption：该机关的报告至该日不算逾期，须说明理由，不得超过全国统一期限一年；只能由上级设定。立即生效。
         *
         *     Set an earlier day or an exemption. earlier: applies to the organization and all below it; the earliest of several applies. exemption: the organization is not late until that day; an office above it sets it, with a reason. Takes effect at once.
         */
        post: operations["createDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deadlines/{deadlineId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 读取期限或豁免
         * @description 已终止的仍可读取，endedAt 为终止时间。
         *
         *     Read an earlier day or an exemption. Ended rules stay readable, with endedAt.
         */
        get: operations["getDeadline"];
        put?: never;
        post?: never;
        /**
         * 终止期限或豁免
         * @description 立即失效，记录保留并注明终止时间；已终止的再次终止不变。要改动的，先终止再重新设定。需要 If-Match。
         *
         *     End an earlier day or an exemption. The rule no longer applies and stays readable; ending it again changes nothing. To change it, end it and create another.
         */
        delete: operations["endDeadline"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 列出统计指标及其口径
         * @description 每个指标的各种口径：公式（格式中的官方名称）、分子分母的单元格、理由，以及可比的格式版本。没有默认口径。
         *
         *     List the indicators and their definitions. The rival definitions of each indicator: formula in the labels of the form, cells, reason, and the editions that are comparable. None is the default.
         */
        get: operations["listIndicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/completeness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 公布情况：谁未公布、谁逾期
         * @description 统计范围内截至该年度 12 月 31 日存续的机关：应公布、按期、逾期和未公布的各有多少，并逐一列出，含从未新建报告的机关。是否按期以《条例》第四十九条的期限、提前期限和豁免为准，只看首次公布。已报送或已审核的，只在有权查看填报中报告的范围内计为 filed，其余计为未公布。计数不受 state 影响。
         *
         *     Who has published, and who is late. The organizations that existed on 31 December of the year: how many were to publish, did so in time or late, or have not, and each of them by name, also those that never opened a report. In time is by Article 49 with earlier days and exemptions; only the first publication counts. Submitted and accepted reports count as filed where the caller may read working reports. The counts are of all states, whatever `state` lists.
         */
        get: operations["getCompleteness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 汇总：各格合计及其覆盖范围
         * @description 各机关本机关报告的逐格合计，结构与报告相同；只计该年末存续的机关。汇总报告已是合计，从不计入；垂直管理机关另计。缺报从不当作零：见 states 和 coverage。已公布的数据任何人可读，其他状态限有权查看的范围。
         *
         *     Sum every cell, with what the sums are of. The reports that organizations made for themselves, summed cell by cell, of those that existed at the end of the year. Consolidated reports are sums already and never added; organizations of vertical systems are summed apart. Missing is never zero: see `states` and `coverage`. Published figures are public; others only where the caller may read every report.
         */
        get: operations["getTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 合计的构成
         * @description 相加的单元格、报告及其版本；各页数值之和恰为合计。
         *
         *     Explain a sum. The cells and reports that it is made of; the values of all pages add up to it.
         */
        get: operations["explainTotal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 历年合计
         * @description 每年、每格一行。格式版本没有的单元格为 not-comparable，不是零。
         *
         *     Sums over the years. A line a year and cell. A cell that the edition of a year lacks is `not-comparable`, never zero.
         */
        get: operations["getSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 指标值：各口径并列
         * @description 合计之比，从不取各机关比率的平均；缺报不当作零。
         *
         *     An indicator over many reports, by each definition. The ratio of sums, never a mean of rates; missing is never zero.
         */
        get: operations["getIndicatorSums"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 同类机关排名
         * @description 在同层级、同类别、同规模的机关中排名，值相同名次相同；办件数少于 STATISTICS_CASES_MIN 的列出但没有名次。
         *
         *     Rank organizations among their peers. Among those of the same level, kind and size; equal values have equal ranks. With fewer cases than STATISTICS_CASES_MIN they are listed without a rank.
         */
        get: operations["getRanking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/distribution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 指标在各机关间的分布
         * @description 四分位数、直方图，以及合计之比。
         *
         *     How an indicator is distributed. Quartiles, a histogram, and the ratio of sums.
         */
        get: operations["getDistribution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{reportId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询报告的各个版本
         * @description 每次保存和办理都产生一个版本，永久保留：何时、何人、做了什么、为何。
         *
         *     List the versions of a report. Every change makes a version, which is kept with who, when, what and why.
         */
        get: operations["listReportVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{reportId}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 读取报告的一个版本
         * @description 该版本保存时的全文及其摘要值。
         *
         *     Read a version of a report. The whole report as it was kept, with its digest.
         */
        get: operations["getReportVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{reportId}/versions/{version}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 对比报告的两个版本
         * @description 逐个单元格、逐段文字列出不同，并指出最后由谁、何时、为何改动。
         *
         *     Compare two versions of a report. The differences, cell by cell, and who last changed each, when and why.
         */
        get: operations["diffReportVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询审计日志
         * @description 只增不改的日志：每次改动和每次拒绝各一条，何人、何时、从何处、对何物、改动何处；按先后列出。
         *
         *     Read the log. Append-only: one event for each change and each refusal, in order.
         */
        get: operations["listAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-events/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 读取审计链的链头
         * @description 另行保存链头，日后即可证明此前的日志未被改动、删除或插入。
         *
         *     Read the head of the chain. Keep it elsewhere: later it proves that no event up to it was altered, removed or inserted.
         */
        get: operations["getAuditProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{reportId}/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载公布证明包
         * @description 已公布的报告、公文格式网页、校验结果、说明、SHA-256 与 SM3 摘要值和审计链链头，不依赖本服务即可核验（node src/verify-bundle.ts）。
         *
         *     Download the publication bundle. The published report, its official HTML, findings, reasons, digests (SHA-256, SM3) and the head of the chain in one file, which node src/verify-bundle.ts checks without a server.
         */
        get: operations["getReportBundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询变更
         * @description 报告的公布、更正、撤回和审核通过，按发生先后列出，只增不改。与其他列表不同，next 总有值：保存它，下次作为 cursor 传入，即从上次之后继续，不漏不重；Link 的 next 只在本页已满、随即还可续读时才有。未认证者可见公布和更正；持有凭据者另可见其范围内的撤回和审核通过。
         *
         *     Follow the changes. Changes of reports, in order; entries are added and never changed. Unlike other lists, next is never null: keep it and send it as cursor, and the feed continues there, without gap or repetition; Link has a next page only when this one is full. The public can read publications and corrections; with a credential you can read all changes of the organizations in its scope.
         */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询推送地址
         * @description 按登记先后列出，含推送进展；不含验签密钥。integrator 只见所属机关及其下级的。
         *
         *     List the webhooks. Oldest first, with their delivery status; without secrets. An integrator sees those of its organization and below it.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * 登记推送地址
         * @description 此后的变更逐条以 POST 推送，正文与 GET /changes 的一条相同，按先后顺序，至少一次；2xx 应答为送达，否则间隔渐长地重试，多次失败后放弃并转下一条。签名按 Standard Webhooks：webhook-id（同一变更不变，供去重）、webhook-timestamp、webhook-signature。secret 仅此一次可见。除非服务允许，不推送到内网地址。integrator 只能登记所属机关及其下级的推送地址；撤回和审核通过的推送还需要 change.read。
         *
         *     Create a webhook. Changes from now on are posted there, one change a request, as in GET /changes: in order, at least once. A 2xx answer confirms a delivery; otherwise it is tried again at growing intervals, and finally given up. Signed according to Standard Webhooks: webhook-id (the same for each repetition of a change), webhook-timestamp, webhook-signature. The secret is shown only this once. Private addresses are refused unless the settings allow them. An integrator creates webhooks for its organization or one below it, and needs change.read for withdrawals and acceptances.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 读取推送地址
         * @description 内容和推送进展；不含验签密钥。
         *
         *     Read a webhook. The webhook and its delivery status, without the secret.
         */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /**
         * 删除推送地址
         * @description 不再推送，未送达的和放弃的记录一并删除；变更本身仍可用 GET /changes 查询。只是暂时不收的，改为暂停即可。需要 If-Match。
         *
         *     Delete a webhook. Nothing more is delivered, and its dead letters are deleted; GET /changes still lists the changes. To stop it for a while, pause it.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /**
         * 修改推送地址
         * @description RFC 7396 合并修改：只发要改的项。paused 为 true 时暂停推送，恢复后从暂停处继续，不丢不乱；变更类型和机关的改动适用于此后的变更和尚未送达的变更。密钥不变，更换见 rotate-secret。需要 If-Match。
         *
         *     Change a webhook. RFC 7396 merge patch. A webhook that is paused gets nothing, and continues where it was when it is resumed. Other types or another organization apply to what was not delivered yet. The secret stays; rotate-secret replaces it.
         */
        patch: operations["patchWebhook"];
        trace?: never;
    };
    "/webhooks/{webhookId}/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询放弃推送的变更
         * @description 多次推送失败而放弃的变更，按发生先后列出；接收方可据此补取，或用 redeliveries 重新推送。
         *
         *     List dead letters. Changes whose delivery was given up after the last attempt, in the order of the feed; redeliveries delivers them again.
         */
        get: operations["listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 测试推送
         * @description 立即推送一条签名的测试消息（type 为 ping，webhook-id 自成一号，不在变更之列），并返回接收方的应答：状态码或失败原因、毫秒数。暂停的也可测试。记入日志；演练时不发送。除非服务允许，不推送到内网地址。
         *
         *     Send a test message. Posts one signed message of type ping now, with a webhook-id of its own, and returns what the receiver answered: status or reason, and milliseconds. It is no change, and works while the webhook is paused. Private addresses are refused as in deliveries. A rehearsal sends nothing.
         */
        post: operations["pingWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/redeliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重新推送
         * @description from：从此游标之后，全部变更按先后重新推送，然后接着推送新的变更；其中放弃过的不再列为放弃。deadLetters：放弃的变更按先后各重新推送一次，送达的不再列为放弃，未送达的仍列为放弃；新的变更照常推送。webhook-id 与首次相同，供接收方去重。二者择一；失败等待即刻结束。
         *
         *     Deliver again. from: everything after this cursor is delivered again, in order, and then what is new; dead letters among it are dead letters no more. deadLetters: each is attempted once more, in order, beside what is new; those that fail stay dead letters. webhook-id is the same as before. Send one of the two.
         */
        post: operations["redeliverToWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 更换推送密钥
         * @description 生成新的验签密钥，仅此一次可见。宽限期（graceHours）内每次推送带新旧两个签名，接收方换用新密钥前后都能验签；为 0 时旧密钥立即停用。再次更换时更早的密钥停用。需要 If-Match。
         *
         *     Rotate the secret. Makes a new secret, which is shown only this once. For graceHours each delivery has a signature by either, so that the receiver can change over without a gap. A further rotation ends the older secret.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入已公布的年度报告
         * @description 读取文件（HTML、Markdown、文本），识别机关、年度、格式版本、文字和三张表格；save=true 时保存为草稿，报告已存在时须带 If-Match。文件中没有的单元格列入 missing，绝不补零。
         *
         *     Import a published report. Reads a file (HTML, Markdown, text) as government sites publish it. With save=true it is saved as a draft or, with If-Match, as the content of the existing report. Cells missing from the file are listed in `missing`, never read as 0.
         */
        post: operations["importReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 变更推送
         * @description 服务向登记的地址推送一条变更，正文与 GET /changes 的一条相同；同一地址按先后顺序，至少一次。验签方法见 docs/webhooks.md。十秒内应答。
         *
         *     A change. The service posts a change to each webhook that is for it, as an item of GET /changes: in order, at least once. docs/webhooks.md shows how to verify it. Answer within ten seconds.
         */
        post: operations["receiveChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    ping: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 测试消息
         * @description 应 POST /webhooks/{webhookId}/ping 的请求推送一次，不属于变更，不重试。
         *
         *     A test message. Sent once for POST /webhooks/{webhookId}/ping; it is no change, and not tried again.
         */
        post: operations["receivePing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * 收到和处理政府信息公开申请情况
         * @description 收到和处理政府信息公开申请情况 / Applications for disclosure received and handled
         */
        ApplicationStatistics2019: {
            /**
             * 一、本年新收政府信息公开申请数量
             * @description 一、本年新收政府信息公开申请数量 / Applications received this year
             */
            newlyReceived: components["schemas"]["ApplicationStatisticsRow"];
            /**
             * 二、上年结转政府信息公开申请数量
             * @description 二、上年结转政府信息公开申请数量 / Applications carried over from last year
             */
            carriedOver: components["schemas"]["ApplicationStatisticsRow"];
            /**
             * 三、本年度办理结果
             * @description 三、本年度办理结果 / Outcomes of the year
             */
            outcomes: {
                /**
                 * （一）予以公开
                 * @description （一）予以公开 / granted
                 */
                granted: components["schemas"]["ApplicationStatisticsRow"];
                /**
                 * （二）部分公开（区分处理的，只计这一情形，不计其他情形）
                 * @description （二）部分公开（区分处理的，只计这一情形，不计其他情形） / partially granted (split treatment counts here only)
                 */
                partiallyGranted: components["schemas"]["ApplicationStatisticsRow"];
                /**
                 * （三）不予公开
                 * @description （三）不予公开 / denied
                 */
                denied: {
                    /**
                     * 1.属于国家秘密
                     * @description 1.属于国家秘密 / state secret
                     */
                    stateSecret: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 2.其他法律行政法规禁止公开
                     * @description 2.其他法律行政法规禁止公开 / disclosure prohibited by other laws or administrative regulations
                     */
                    prohibitedByLaw: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 3.危及“三安全一稳定”
                     * @description 3.危及“三安全一稳定” / endangers national, public or economic security or social stability
                     */
                    endangersSecurityOrStability: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 4.保护第三方合法权益
                     * @description 4.保护第三方合法权益 / protects the lawful rights of third parties
                     */
                    thirdPartyRights: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 5.属于三类内部事务信息
                     * @description 5.属于三类内部事务信息 / internal affairs (three kinds)
                     */
                    internalAffairs: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 6.属于四类过程性信息
                     * @description 6.属于四类过程性信息 / process information (four kinds)
                     */
                    processInformation: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 7.属于行政执法案卷
                     * @description 7.属于行政执法案卷 / administrative enforcement files
                     */
                    enforcementFiles: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 8.属于行政查询事项
                     * @description 8.属于行政查询事项 / matter of administrative inquiry
                     */
                    administrativeInquiry: components["schemas"]["ApplicationStatisticsRow"];
                };
                /**
                 * （四）无法提供
                 * @description （四）无法提供 / unavailable
                 */
                unavailable: {
                    /**
                     * 1.本机关不掌握相关政府信息
                     * @description 1.本机关不掌握相关政府信息 / not held by this organization
                     */
                    notHeld: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 2.没有现成信息需要另行制作
                     * @description 2.没有现成信息需要另行制作 / would have to be created
                     */
                    requiresCreation: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 3.补正后申请内容仍不明确
                     * @description 3.补正后申请内容仍不明确 / still unclear after correction
                     */
                    unclearAfterCorrection: components["schemas"]["ApplicationStatisticsRow"];
                };
                /**
                 * （五）不予处理
                 * @description （五）不予处理 / not processed
                 */
                notProcessed: {
                    /**
                     * 1.信访举报投诉类申请
                     * @description 1.信访举报投诉类申请 / petition, report or complaint
                     */
                    petitionOrComplaint: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 2.重复申请
                     * @description 2.重复申请 / repeated application
                     */
                    repeated: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 3.要求提供公开出版物
                     * @description 3.要求提供公开出版物 / asks for a public publication
                     */
                    publicPublication: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 4.无正当理由大量反复申请
                     * @description 4.无正当理由大量反复申请 / many repeated applications without good reason
                     */
                    excessive: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 5.要求行政机关确认或重新出具已获取信息
                     * @description 5.要求行政机关确认或重新出具已获取信息 / asks to confirm or issue again information already obtained
                     */
                    confirmation: components["schemas"]["ApplicationStatisticsRow"];
                };
                /**
                 * （六）其他处理
                 * @description （六）其他处理 / other outcomes
                 */
                otherOutcomes: components["schemas"]["ApplicationStatisticsRow"];
                /**
                 * （七）总计
                 * @description （七）总计 / total of outcomes
                 */
                total: components["schemas"]["ApplicationStatisticsRow"];
            };
            /**
             * 四、结转下年度继续办理
             * @description 四、结转下年度继续办理 / Carried forward to next year
             */
            carriedForward: components["schemas"]["ApplicationStatisticsRow"];
        };
        /**
         * 收到和处理政府信息公开申请情况
         * @description 收到和处理政府信息公开申请情况 / Applications for disclosure received and handled
         */
        ApplicationStatistics2019Input: {
            /**
             * 一、本年新收政府信息公开申请数量
             * @description 一、本年新收政府信息公开申请数量 / Applications received this year
             */
            newlyReceived: components["schemas"]["ApplicationStatisticsRowInput"];
            /**
             * 二、上年结转政府信息公开申请数量
             * @description 二、上年结转政府信息公开申请数量 / Applications carried over from last year
             */
            carriedOver: components["schemas"]["ApplicationStatisticsRowInput"];
            /**
             * 三、本年度办理结果
             * @description 三、本年度办理结果 / Outcomes of the year
             */
            outcomes: {
                /**
                 * （一）予以公开
                 * @description （一）予以公开 / granted
                 */
                granted: components["schemas"]["ApplicationStatisticsRowInput"];
                /**
                 * （二）部分公开（区分处理的，只计这一情形，不计其他情形）
                 * @description （二）部分公开（区分处理的，只计这一情形，不计其他情形） / partially granted (split treatment counts here only)
                 */
                partiallyGranted: components["schemas"]["ApplicationStatisticsRowInput"];
                /**
                 * （三）不予公开
                 * @description （三）不予公开 / denied
                 */
                denied: {
                    /**
                     * 1.属于国家秘密
                     * @description 1.属于国家秘密 / state secret
                     */
                    stateSecret: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 2.其他法律行政法规禁止公开
                     * @description 2.其他法律行政法规禁止公开 / disclosure prohibited by other laws or administrative regulations
                     */
                    prohibitedByLaw: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 3.危及“三安全一稳定”
                     * @description 3.危及“三安全一稳定” / endangers national, public or economic security or social stability
                     */
                    endangersSecurityOrStability: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 4.保护第三方合法权益
                     * @description 4.保护第三方合法权益 / protects the lawful rights of third parties
                     */
                    thirdPartyRights: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 5.属于三类内部事务信息
                     * @description 5.属于三类内部事务信息 / internal affairs (three kinds)
                     */
                    internalAffairs: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 6.属于四类过程性信息
                     * @description 6.属于四类过程性信息 / process information (four kinds)
                     */
                    processInformation: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 7.属于行政执法案卷
                     * @description 7.属于行政执法案卷 / administrative enforcement files
                     */
                    enforcementFiles: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 8.属于行政查询事项
                     * @description 8.属于行政查询事项 / matter of administrative inquiry
                     */
                    administrativeInquiry: components["schemas"]["ApplicationStatisticsRowInput"];
                };
                /**
                 * （四）无法提供
                 * @description （四）无法提供 / unavailable
                 */
                unavailable: {
                    /**
                     * 1.本机关不掌握相关政府信息
                     * @description 1.本机关不掌握相关政府信息 / not held by this organization
                     */
                    notHeld: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 2.没有现成信息需要另行制作
                     * @description 2.没有现成信息需要另行制作 / would have to be created
                     */
                    requiresCreation: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 3.补正后申请内容仍不明确
                     * @description 3.补正后申请内容仍不明确 / still unclear after correction
                     */
                    unclearAfterCorrection: components["schemas"]["ApplicationStatisticsRowInput"];
                };
                /**
                 * （五）不予处理
                 * @description （五）不予处理 / not processed
                 */
                notProcessed: {
                    /**
                     * 1.信访举报投诉类申请
                     * @description 1.信访举报投诉类申请 / petition, report or complaint
                     */
                    petitionOrComplaint: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 2.重复申请
                     * @description 2.重复申请 / repeated application
                     */
                    repeated: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 3.要求提供公开出版物
                     * @description 3.要求提供公开出版物 / asks for a public publication
                     */
                    publicPublication: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 4.无正当理由大量反复申请
                     * @description 4.无正当理由大量反复申请 / many repeated applications without good reason
                     */
                    excessive: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 5.要求行政机关确认或重新出具已获取信息
                     * @description 5.要求行政机关确认或重新出具已获取信息 / asks to confirm or issue again information already obtained
                     */
                    confirmation: components["schemas"]["ApplicationStatisticsRowInput"];
                };
                /**
                 * （六）其他处理
                 * @description （六）其他处理 / other outcomes
                 */
                otherOutcomes: components["schemas"]["ApplicationStatisticsRowInput"];
                /**
                 * （七）总计
                 * @description （七）总计 / total of outcomes
                 */
                total?: components["schemas"]["ApplicationStatisticsRowPatch"];
            };
            /**
             * 四、结转下年度继续办理
             * @description 四、结转下年度继续办理 / Carried forward to next year
             */
            carriedForward: components["schemas"]["ApplicationStatisticsRowInput"];
        };
        /**
         * 收到和处理政府信息公开申请情况
         * @description 收到和处理政府信息公开申请情况 / Applications for disclosure received and handled
         */
        ApplicationStatistics2019Patch: {
            /**
             * 一、本年新收政府信息公开申请数量
             * @description 一、本年新收政府信息公开申请数量 / Applications received this year
             */
            newlyReceived?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
            /**
             * 二、上年结转政府信息公开申请数量
             * @description 二、上年结转政府信息公开申请数量 / Applications carried over from last year
             */
            carriedOver?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
            /**
             * 三、本年度办理结果
             * @description 三、本年度办理结果 / Outcomes of the year
             */
            outcomes?: {
                /**
                 * （一）予以公开
                 * @description （一）予以公开 / granted
                 */
                granted?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                /**
                 * （二）部分公开（区分处理的，只计这一情形，不计其他情形）
                 * @description （二）部分公开（区分处理的，只计这一情形，不计其他情形） / partially granted (split treatment counts here only)
                 */
                partiallyGranted?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                /**
                 * （三）不予公开
                 * @description （三）不予公开 / denied
                 */
                denied?: {
                    /**
                     * 1.属于国家秘密
                     * @description 1.属于国家秘密 / state secret
                     */
                    stateSecret?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 2.其他法律行政法规禁止公开
                     * @description 2.其他法律行政法规禁止公开 / disclosure prohibited by other laws or administrative regulations
                     */
                    prohibitedByLaw?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 3.危及“三安全一稳定”
                     * @description 3.危及“三安全一稳定” / endangers national, public or economic security or social stability
                     */
                    endangersSecurityOrStability?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 4.保护第三方合法权益
                     * @description 4.保护第三方合法权益 / protects the lawful rights of third parties
                     */
                    thirdPartyRights?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 5.属于三类内部事务信息
                     * @description 5.属于三类内部事务信息 / internal affairs (three kinds)
                     */
                    internalAffairs?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 6.属于四类过程性信息
                     * @description 6.属于四类过程性信息 / process information (four kinds)
                     */
                    processInformation?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 7.属于行政执法案卷
                     * @description 7.属于行政执法案卷 / administrative enforcement files
                     */
                    enforcementFiles?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 8.属于行政查询事项
                     * @description 8.属于行政查询事项 / matter of administrative inquiry
                     */
                    administrativeInquiry?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                } | null;
                /**
                 * （四）无法提供
                 * @description （四）无法提供 / unavailable
                 */
                unavailable?: {
                    /**
                     * 1.本机关不掌握相关政府信息
                     * @description 1.本机关不掌握相关政府信息 / not held by this organization
                     */
                    notHeld?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 2.没有现成信息需要另行制作
                     * @description 2.没有现成信息需要另行制作 / would have to be created
                     */
                    requiresCreation?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 3.补正后申请内容仍不明确
                     * @description 3.补正后申请内容仍不明确 / still unclear after correction
                     */
                    unclearAfterCorrection?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                } | null;
                /**
                 * （五）不予处理
                 * @description （五）不予处理 / not processed
                 */
                notProcessed?: {
                    /**
                     * 1.信访举报投诉类申请
                     * @description 1.信访举报投诉类申请 / petition, report or complaint
                     */
                    petitionOrComplaint?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 2.重复申请
                     * @description 2.重复申请 / repeated application
                     */
                    repeated?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 3.要求提供公开出版物
                     * @description 3.要求提供公开出版物 / asks for a public publication
                     */
                    publicPublication?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 4.无正当理由大量反复申请
                     * @description 4.无正当理由大量反复申请 / many repeated applications without good reason
                     */
                    excessive?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 5.要求行政机关确认或重新出具已获取信息
                     * @description 5.要求行政机关确认或重新出具已获取信息 / asks to confirm or issue again information already obtained
                     */
                    confirmation?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                } | null;
                /**
                 * （六）其他处理
                 * @description （六）其他处理 / other outcomes
                 */
                otherOutcomes?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                /**
                 * （七）总计
                 * @description （七）总计 / total of outcomes
                 */
                total?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
            } | null;
            /**
             * 四、结转下年度继续办理
             * @description 四、结转下年度继续办理 / Carried forward to next year
             */
            carriedForward?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
        };
        /**
         * 收到和处理政府信息公开申请情况
         * @description 收到和处理政府信息公开申请情况 / Applications for disclosure received and handled
         */
        ApplicationStatistics2019Sums: {
            /**
             * 一、本年新收政府信息公开申请数量
             * @description 一、本年新收政府信息公开申请数量 / Applications received this year
             */
            newlyReceived: components["schemas"]["ApplicationStatisticsRowSums"];
            /**
             * 二、上年结转政府信息公开申请数量
             * @description 二、上年结转政府信息公开申请数量 / Applications carried over from last year
             */
            carriedOver: components["schemas"]["ApplicationStatisticsRowSums"];
            /**
             * 三、本年度办理结果
             * @description 三、本年度办理结果 / Outcomes of the year
             */
            outcomes: {
                /**
                 * （一）予以公开
                 * @description （一）予以公开 / granted
                 */
                granted: components["schemas"]["ApplicationStatisticsRowSums"];
                /**
                 * （二）部分公开（区分处理的，只计这一情形，不计其他情形）
                 * @description （二）部分公开（区分处理的，只计这一情形，不计其他情形） / partially granted (split treatment counts here only)
                 */
                partiallyGranted: components["schemas"]["ApplicationStatisticsRowSums"];
                /**
                 * （三）不予公开
                 * @description （三）不予公开 / denied
                 */
                denied: {
                    /**
                     * 1.属于国家秘密
                     * @description 1.属于国家秘密 / state secret
                     */
                    stateSecret: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 2.其他法律行政法规禁止公开
                     * @description 2.其他法律行政法规禁止公开 / disclosure prohibited by other laws or administrative regulations
                     */
                    prohibitedByLaw: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 3.危及“三安全一稳定”
                     * @description 3.危及“三安全一稳定” / endangers national, public or economic security or social stability
                     */
                    endangersSecurityOrStability: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 4.保护第三方合法权益
                     * @description 4.保护第三方合法权益 / protects the lawful rights of third parties
                     */
                    thirdPartyRights: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 5.属于三类内部事务信息
                     * @description 5.属于三类内部事务信息 / internal affairs (three kinds)
                     */
                    internalAffairs: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 6.属于四类过程性信息
                     * @description 6.属于四类过程性信息 / process information (four kinds)
                     */
                    processInformation: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 7.属于行政执法案卷
                     * @description 7.属于行政执法案卷 / administrative enforcement files
                     */
                    enforcementFiles: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 8.属于行政查询事项
                     * @description 8.属于行政查询事项 / matter of administrative inquiry
                     */
                    administrativeInquiry: components["schemas"]["ApplicationStatisticsRowSums"];
                };
                /**
                 * （四）无法提供
                 * @description （四）无法提供 / unavailable
                 */
                unavailable: {
                    /**
                     * 1.本机关不掌握相关政府信息
                     * @description 1.本机关不掌握相关政府信息 / not held by this organization
                     */
                    notHeld: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 2.没有现成信息需要另行制作
                     * @description 2.没有现成信息需要另行制作 / would have to be created
                     */
                    requiresCreation: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 3.补正后申请内容仍不明确
                     * @description 3.补正后申请内容仍不明确 / still unclear after correction
                     */
                    unclearAfterCorrection: components["schemas"]["ApplicationStatisticsRowSums"];
                };
                /**
                 * （五）不予处理
                 * @description （五）不予处理 / not processed
                 */
                notProcessed: {
                    /**
                     * 1.信访举报投诉类申请
                     * @description 1.信访举报投诉类申请 / petition, report or complaint
                     */
                    petitionOrComplaint: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 2.重复申请
                     * @description 2.重复申请 / repeated application
                     */
                    repeated: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 3.要求提供公开出版物
                     * @description 3.要求提供公开出版物 / asks for a public publication
                     */
                    publicPublication: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 4.无正当理由大量反复申请
                     * @description 4.无正当理由大量反复申请 / many repeated applications without good reason
                     */
                    excessive: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 5.要求行政机关确认或重新出具已获取信息
                     * @description 5.要求行政机关确认或重新出具已获取信息 / asks to confirm or issue again information already obtained
                     */
                    confirmation: components["schemas"]["ApplicationStatisticsRowSums"];
                };
                /**
                 * （六）其他处理
                 * @description （六）其他处理 / other outcomes
                 */
                otherOutcomes: components["schemas"]["ApplicationStatisticsRowSums"];
                /**
                 * （七）总计
                 * @description （七）总计 / total of outcomes
                 */
                total: components["schemas"]["ApplicationStatisticsRowSums"];
            };
            /**
             * 四、结转下年度继续办理
             * @description 四、结转下年度继续办理 / Carried forward to next year
             */
            carriedForward: components["schemas"]["ApplicationStatisticsRowSums"];
        };
        /**
         * 收到和处理政府信息公开申请情况
         * @description 收到和处理政府信息公开申请情况 / Applications for disclosure received and handled
         */
        ApplicationStatistics2021: {
            /**
             * 一、本年新收政府信息公开申请数量
             * @description 一、本年新收政府信息公开申请数量 / Applications received this year
             */
            newlyReceived: components["schemas"]["ApplicationStatisticsRow"];
            /**
             * 二、上年结转政府信息公开申请数量
             * @description 二、上年结转政府信息公开申请数量 / Applications carried over from last year
             */
            carriedOver: components["schemas"]["ApplicationStatisticsRow"];
            /**
             * 三、本年度办理结果
             * @description 三、本年度办理结果 / Outcomes of the year
             */
            outcomes: {
                /**
                 * （一）予以公开
                 * @description （一）予以公开 / granted
                 */
                granted: components["schemas"]["ApplicationStatisticsRow"];
                /**
                 * （二）部分公开（区分处理的，只计这一情形，不计其他情形）
                 * @description （二）部分公开（区分处理的，只计这一情形，不计其他情形） / partially granted (split treatment counts here only)
                 */
                partiallyGranted: components["schemas"]["ApplicationStatisticsRow"];
                /**
                 * （三）不予公开
                 * @description （三）不予公开 / denied
                 */
                denied: {
                    /**
                     * 1.属于国家秘密
                     * @description 1.属于国家秘密 / state secret
                     */
                    stateSecret: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 2.其他法律行政法规禁止公开
                     * @description 2.其他法律行政法规禁止公开 / disclosure prohibited by other laws or administrative regulations
                     */
                    prohibitedByLaw: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 3.危及“三安全一稳定”
                     * @description 3.危及“三安全一稳定” / endangers national, public or economic security or social stability
                     */
                    endangersSecurityOrStability: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 4.保护第三方合法权益
                     * @description 4.保护第三方合法权益 / protects the lawful rights of third parties
                     */
                    thirdPartyRights: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 5.属于三类内部事务信息
                     * @description 5.属于三类内部事务信息 / internal affairs (three kinds)
                     */
                    internalAffairs: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 6.属于四类过程性信息
                     * @description 6.属于四类过程性信息 / process information (four kinds)
                     */
                    processInformation: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 7.属于行政执法案卷
                     * @description 7.属于行政执法案卷 / administrative enforcement files
                     */
                    enforcementFiles: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 8.属于行政查询事项
                     * @description 8.属于行政查询事项 / matter of administrative inquiry
                     */
                    administrativeInquiry: components["schemas"]["ApplicationStatisticsRow"];
                };
                /**
                 * （四）无法提供
                 * @description （四）无法提供 / unavailable
                 */
                unavailable: {
                    /**
                     * 1.本机关不掌握相关政府信息
                     * @description 1.本机关不掌握相关政府信息 / not held by this organization
                     */
                    notHeld: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 2.没有现成信息需要另行制作
                     * @description 2.没有现成信息需要另行制作 / would have to be created
                     */
                    requiresCreation: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 3.补正后申请内容仍不明确
                     * @description 3.补正后申请内容仍不明确 / still unclear after correction
                     */
                    unclearAfterCorrection: components["schemas"]["ApplicationStatisticsRow"];
                };
                /**
                 * （五）不予处理
                 * @description （五）不予处理 / not processed
                 */
                notProcessed: {
                    /**
                     * 1.信访举报投诉类申请
                     * @description 1.信访举报投诉类申请 / petition, report or complaint
                     */
                    petitionOrComplaint: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 2.重复申请
                     * @description 2.重复申请 / repeated application
                     */
                    repeated: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 3.要求提供公开出版物
                     * @description 3.要求提供公开出版物 / asks for a public publication
                     */
                    publicPublication: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 4.无正当理由大量反复申请
                     * @description 4.无正当理由大量反复申请 / many repeated applications without good reason
                     */
                    excessive: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 5.要求行政机关确认或重新出具已获取信息
                     * @description 5.要求行政机关确认或重新出具已获取信息 / asks to confirm or issue again information already obtained
                     */
                    confirmation: components["schemas"]["ApplicationStatisticsRow"];
                };
                /**
                 * （六）其他处理
                 * @description （六）其他处理 / other outcomes
                 */
                otherOutcomes: {
                    /**
                     * 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请
                     * @description 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 / no correction in time without good reason, application dropped
                     */
                    correctionOverdue: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请
                     * @description 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 / fee not paid in time, application dropped
                     */
                    feeOverdue: components["schemas"]["ApplicationStatisticsRow"];
                    /**
                     * 3.其他
                     * @description 3.其他 / other
                     */
                    other: components["schemas"]["ApplicationStatisticsRow"];
                };
                /**
                 * （七）总计
                 * @description （七）总计 / total of outcomes
                 */
                total: components["schemas"]["ApplicationStatisticsRow"];
            };
            /**
             * 四、结转下年度继续办理
             * @description 四、结转下年度继续办理 / Carried forward to next year
             */
            carriedForward: components["schemas"]["ApplicationStatisticsRow"];
        };
        /**
         * 收到和处理政府信息公开申请情况
         * @description 收到和处理政府信息公开申请情况 / Applications for disclosure received and handled
         */
        ApplicationStatistics2021Input: {
            /**
             * 一、本年新收政府信息公开申请数量
             * @description 一、本年新收政府信息公开申请数量 / Applications received this year
             */
            newlyReceived: components["schemas"]["ApplicationStatisticsRowInput"];
            /**
             * 二、上年结转政府信息公开申请数量
             * @description 二、上年结转政府信息公开申请数量 / Applications carried over from last year
             */
            carriedOver: components["schemas"]["ApplicationStatisticsRowInput"];
            /**
             * 三、本年度办理结果
             * @description 三、本年度办理结果 / Outcomes of the year
             */
            outcomes: {
                /**
                 * （一）予以公开
                 * @description （一）予以公开 / granted
                 */
                granted: components["schemas"]["ApplicationStatisticsRowInput"];
                /**
                 * （二）部分公开（区分处理的，只计这一情形，不计其他情形）
                 * @description （二）部分公开（区分处理的，只计这一情形，不计其他情形） / partially granted (split treatment counts here only)
                 */
                partiallyGranted: components["schemas"]["ApplicationStatisticsRowInput"];
                /**
                 * （三）不予公开
                 * @description （三）不予公开 / denied
                 */
                denied: {
                    /**
                     * 1.属于国家秘密
                     * @description 1.属于国家秘密 / state secret
                     */
                    stateSecret: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 2.其他法律行政法规禁止公开
                     * @description 2.其他法律行政法规禁止公开 / disclosure prohibited by other laws or administrative regulations
                     */
                    prohibitedByLaw: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 3.危及“三安全一稳定”
                     * @description 3.危及“三安全一稳定” / endangers national, public or economic security or social stability
                     */
                    endangersSecurityOrStability: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 4.保护第三方合法权益
                     * @description 4.保护第三方合法权益 / protects the lawful rights of third parties
                     */
                    thirdPartyRights: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 5.属于三类内部事务信息
                     * @description 5.属于三类内部事务信息 / internal affairs (three kinds)
                     */
                    internalAffairs: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 6.属于四类过程性信息
                     * @description 6.属于四类过程性信息 / process information (four kinds)
                     */
                    processInformation: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 7.属于行政执法案卷
                     * @description 7.属于行政执法案卷 / administrative enforcement files
                     */
                    enforcementFiles: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 8.属于行政查询事项
                     * @description 8.属于行政查询事项 / matter of administrative inquiry
                     */
                    administrativeInquiry: components["schemas"]["ApplicationStatisticsRowInput"];
                };
                /**
                 * （四）无法提供
                 * @description （四）无法提供 / unavailable
                 */
                unavailable: {
                    /**
                     * 1.本机关不掌握相关政府信息
                     * @description 1.本机关不掌握相关政府信息 / not held by this organization
                     */
                    notHeld: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 2.没有现成信息需要另行制作
                     * @description 2.没有现成信息需要另行制作 / would have to be created
                     */
                    requiresCreation: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 3.补正后申请内容仍不明确
                     * @description 3.补正后申请内容仍不明确 / still unclear after correction
                     */
                    unclearAfterCorrection: components["schemas"]["ApplicationStatisticsRowInput"];
                };
                /**
                 * （五）不予处理
                 * @description （五）不予处理 / not processed
                 */
                notProcessed: {
                    /**
                     * 1.信访举报投诉类申请
                     * @description 1.信访举报投诉类申请 / petition, report or complaint
                     */
                    petitionOrComplaint: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 2.重复申请
                     * @description 2.重复申请 / repeated application
                     */
                    repeated: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 3.要求提供公开出版物
                     * @description 3.要求提供公开出版物 / asks for a public publication
                     */
                    publicPublication: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 4.无正当理由大量反复申请
                     * @description 4.无正当理由大量反复申请 / many repeated applications without good reason
                     */
                    excessive: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 5.要求行政机关确认或重新出具已获取信息
                     * @description 5.要求行政机关确认或重新出具已获取信息 / asks to confirm or issue again information already obtained
                     */
                    confirmation: components["schemas"]["ApplicationStatisticsRowInput"];
                };
                /**
                 * （六）其他处理
                 * @description （六）其他处理 / other outcomes
                 */
                otherOutcomes: {
                    /**
                     * 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请
                     * @description 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 / no correction in time without good reason, application dropped
                     */
                    correctionOverdue: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请
                     * @description 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 / fee not paid in time, application dropped
                     */
                    feeOverdue: components["schemas"]["ApplicationStatisticsRowInput"];
                    /**
                     * 3.其他
                     * @description 3.其他 / other
                     */
                    other: components["schemas"]["ApplicationStatisticsRowInput"];
                };
                /**
                 * （七）总计
                 * @description （七）总计 / total of outcomes
                 */
                total?: components["schemas"]["ApplicationStatisticsRowPatch"];
            };
            /**
             * 四、结转下年度继续办理
             * @description 四、结转下年度继续办理 / Carried forward to next year
             */
            carriedForward: components["schemas"]["ApplicationStatisticsRowInput"];
        };
        /**
         * 收到和处理政府信息公开申请情况
         * @description 收到和处理政府信息公开申请情况 / Applications for disclosure received and handled
         */
        ApplicationStatistics2021Patch: {
            /**
             * 一、本年新收政府信息公开申请数量
             * @description 一、本年新收政府信息公开申请数量 / Applications received this year
             */
            newlyReceived?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
            /**
             * 二、上年结转政府信息公开申请数量
             * @description 二、上年结转政府信息公开申请数量 / Applications carried over from last year
             */
            carriedOver?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
            /**
             * 三、本年度办理结果
             * @description 三、本年度办理结果 / Outcomes of the year
             */
            outcomes?: {
                /**
                 * （一）予以公开
                 * @description （一）予以公开 / granted
                 */
                granted?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                /**
                 * （二）部分公开（区分处理的，只计这一情形，不计其他情形）
                 * @description （二）部分公开（区分处理的，只计这一情形，不计其他情形） / partially granted (split treatment counts here only)
                 */
                partiallyGranted?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                /**
                 * （三）不予公开
                 * @description （三）不予公开 / denied
                 */
                denied?: {
                    /**
                     * 1.属于国家秘密
                     * @description 1.属于国家秘密 / state secret
                     */
                    stateSecret?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 2.其他法律行政法规禁止公开
                     * @description 2.其他法律行政法规禁止公开 / disclosure prohibited by other laws or administrative regulations
                     */
                    prohibitedByLaw?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 3.危及“三安全一稳定”
                     * @description 3.危及“三安全一稳定” / endangers national, public or economic security or social stability
                     */
                    endangersSecurityOrStability?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 4.保护第三方合法权益
                     * @description 4.保护第三方合法权益 / protects the lawful rights of third parties
                     */
                    thirdPartyRights?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 5.属于三类内部事务信息
                     * @description 5.属于三类内部事务信息 / internal affairs (three kinds)
                     */
                    internalAffairs?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 6.属于四类过程性信息
                     * @description 6.属于四类过程性信息 / process information (four kinds)
                     */
                    processInformation?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 7.属于行政执法案卷
                     * @description 7.属于行政执法案卷 / administrative enforcement files
                     */
                    enforcementFiles?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 8.属于行政查询事项
                     * @description 8.属于行政查询事项 / matter of administrative inquiry
                     */
                    administrativeInquiry?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                } | null;
                /**
                 * （四）无法提供
                 * @description （四）无法提供 / unavailable
                 */
                unavailable?: {
                    /**
                     * 1.本机关不掌握相关政府信息
                     * @description 1.本机关不掌握相关政府信息 / not held by this organization
                     */
                    notHeld?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 2.没有现成信息需要另行制作
                     * @description 2.没有现成信息需要另行制作 / would have to be created
                     */
                    requiresCreation?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 3.补正后申请内容仍不明确
                     * @description 3.补正后申请内容仍不明确 / still unclear after correction
                     */
                    unclearAfterCorrection?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                } | null;
                /**
                 * （五）不予处理
                 * @description （五）不予处理 / not processed
                 */
                notProcessed?: {
                    /**
                     * 1.信访举报投诉类申请
                     * @description 1.信访举报投诉类申请 / petition, report or complaint
                     */
                    petitionOrComplaint?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 2.重复申请
                     * @description 2.重复申请 / repeated application
                     */
                    repeated?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 3.要求提供公开出版物
                     * @description 3.要求提供公开出版物 / asks for a public publication
                     */
                    publicPublication?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 4.无正当理由大量反复申请
                     * @description 4.无正当理由大量反复申请 / many repeated applications without good reason
                     */
                    excessive?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 5.要求行政机关确认或重新出具已获取信息
                     * @description 5.要求行政机关确认或重新出具已获取信息 / asks to confirm or issue again information already obtained
                     */
                    confirmation?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                } | null;
                /**
                 * （六）其他处理
                 * @description （六）其他处理 / other outcomes
                 */
                otherOutcomes?: {
                    /**
                     * 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请
                     * @description 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 / no correction in time without good reason, application dropped
                     */
                    correctionOverdue?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请
                     * @description 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 / fee not paid in time, application dropped
                     */
                    feeOverdue?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                    /**
                     * 3.其他
                     * @description 3.其他 / other
                     */
                    other?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
                } | null;
                /**
                 * （七）总计
                 * @description （七）总计 / total of outcomes
                 */
                total?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
            } | null;
            /**
             * 四、结转下年度继续办理
             * @description 四、结转下年度继续办理 / Carried forward to next year
             */
            carriedForward?: components["schemas"]["ApplicationStatisticsRowPatch"] | null;
        };
        /**
         * 收到和处理政府信息公开申请情况
         * @description 收到和处理政府信息公开申请情况 / Applications for disclosure received and handled
         */
        ApplicationStatistics2021Sums: {
            /**
             * 一、本年新收政府信息公开申请数量
             * @description 一、本年新收政府信息公开申请数量 / Applications received this year
             */
            newlyReceived: components["schemas"]["ApplicationStatisticsRowSums"];
            /**
             * 二、上年结转政府信息公开申请数量
             * @description 二、上年结转政府信息公开申请数量 / Applications carried over from last year
             */
            carriedOver: components["schemas"]["ApplicationStatisticsRowSums"];
            /**
             * 三、本年度办理结果
             * @description 三、本年度办理结果 / Outcomes of the year
             */
            outcomes: {
                /**
                 * （一）予以公开
                 * @description （一）予以公开 / granted
                 */
                granted: components["schemas"]["ApplicationStatisticsRowSums"];
                /**
                 * （二）部分公开（区分处理的，只计这一情形，不计其他情形）
                 * @description （二）部分公开（区分处理的，只计这一情形，不计其他情形） / partially granted (split treatment counts here only)
                 */
                partiallyGranted: components["schemas"]["ApplicationStatisticsRowSums"];
                /**
                 * （三）不予公开
                 * @description （三）不予公开 / denied
                 */
                denied: {
                    /**
                     * 1.属于国家秘密
                     * @description 1.属于国家秘密 / state secret
                     */
                    stateSecret: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 2.其他法律行政法规禁止公开
                     * @description 2.其他法律行政法规禁止公开 / disclosure prohibited by other laws or administrative regulations
                     */
                    prohibitedByLaw: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 3.危及“三安全一稳定”
                     * @description 3.危及“三安全一稳定” / endangers national, public or economic security or social stability
                     */
                    endangersSecurityOrStability: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 4.保护第三方合法权益
                     * @description 4.保护第三方合法权益 / protects the lawful rights of third parties
                     */
                    thirdPartyRights: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 5.属于三类内部事务信息
                     * @description 5.属于三类内部事务信息 / internal affairs (three kinds)
                     */
                    internalAffairs: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 6.属于四类过程性信息
                     * @description 6.属于四类过程性信息 / process information (four kinds)
                     */
                    processInformation: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 7.属于行政执法案卷
                     * @description 7.属于行政执法案卷 / administrative enforcement files
                     */
                    enforcementFiles: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 8.属于行政查询事项
                     * @description 8.属于行政查询事项 / matter of administrative inquiry
                     */
                    administrativeInquiry: components["schemas"]["ApplicationStatisticsRowSums"];
                };
                /**
                 * （四）无法提供
                 * @description （四）无法提供 / unavailable
                 */
                unavailable: {
                    /**
                     * 1.本机关不掌握相关政府信息
                     * @description 1.本机关不掌握相关政府信息 / not held by this organization
                     */
                    notHeld: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 2.没有现成信息需要另行制作
                     * @description 2.没有现成信息需要另行制作 / would have to be created
                     */
                    requiresCreation: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 3.补正后申请内容仍不明确
                     * @description 3.补正后申请内容仍不明确 / still unclear after correction
                     */
                    unclearAfterCorrection: components["schemas"]["ApplicationStatisticsRowSums"];
                };
                /**
                 * （五）不予处理
                 * @description （五）不予处理 / not processed
                 */
                notProcessed: {
                    /**
                     * 1.信访举报投诉类申请
                     * @description 1.信访举报投诉类申请 / petition, report or complaint
                     */
                    petitionOrComplaint: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 2.重复申请
                     * @description 2.重复申请 / repeated application
                     */
                    repeated: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 3.要求提供公开出版物
                     * @description 3.要求提供公开出版物 / asks for a public publication
                     */
                    publicPublication: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 4.无正当理由大量反复申请
                     * @description 4.无正当理由大量反复申请 / many repeated applications without good reason
                     */
                    excessive: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 5.要求行政机关确认或重新出具已获取信息
                     * @description 5.要求行政机关确认或重新出具已获取信息 / asks to confirm or issue again information already obtained
                     */
                    confirmation: components["schemas"]["ApplicationStatisticsRowSums"];
                };
                /**
                 * （六）其他处理
                 * @description （六）其他处理 / other outcomes
                 */
                otherOutcomes: {
                    /**
                     * 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请
                     * @description 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 / no correction in time without good reason, application dropped
                     */
                    correctionOverdue: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请
                     * @description 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 / fee not paid in time, application dropped
                     */
                    feeOverdue: components["schemas"]["ApplicationStatisticsRowSums"];
                    /**
                     * 3.其他
                     * @description 3.其他 / other
                     */
                    other: components["schemas"]["ApplicationStatisticsRowSums"];
                };
                /**
                 * （七）总计
                 * @description （七）总计 / total of outcomes
                 */
                total: components["schemas"]["ApplicationStatisticsRowSums"];
            };
            /**
             * 四、结转下年度继续办理
             * @description 四、结转下年度继续办理 / Carried forward to next year
             */
            carriedForward: components["schemas"]["ApplicationStatisticsRowSums"];
        };
        /** @description 一行数据 / A row of figures */
        ApplicationStatisticsRow: {
            /**
             * 自然人
             * Format: int64
             * @description 自然人 / natural persons
             */
            naturalPerson: number | null;
            /**
             * 商业企业
             * Format: int64
             * @description 商业企业 / commercial enterprises
             */
            commercialEnterprise: number | null;
            /**
             * 科研机构
             * Format: int64
             * @description 科研机构 / research institutions
             */
            researchInstitution: number | null;
            /**
             * 社会公益组织
             * Format: int64
             * @description 社会公益组织 / public welfare organizations
             */
            publicWelfareOrganization: number | null;
            /**
             * 法律服务机构
             * Format: int64
             * @description 法律服务机构 / legal service organizations
             */
            legalServiceOrganization: number | null;
            /**
             * 其他
             * Format: int64
             * @description 其他 / other organizations
             */
            otherOrganization: number | null;
            /**
             * 总计
             * Format: int64
             * @description 总计 / total
             */
            total: number | null;
        };
        /** @description 一行数据 / A row of figures */
        ApplicationStatisticsRowInput: {
            /**
             * 自然人
             * Format: int64
             * @description 自然人 / natural persons
             */
            naturalPerson: number | null;
            /**
             * 商业企业
             * Format: int64
             * @description 商业企业 / commercial enterprises
             */
            commercialEnterprise: number | null;
            /**
             * 科研机构
             * Format: int64
             * @description 科研机构 / research institutions
             */
            researchInstitution: number | null;
            /**
             * 社会公益组织
             * Format: int64
             * @description 社会公益组织 / public welfare organizations
             */
            publicWelfareOrganization: number | null;
            /**
             * 法律服务机构
             * Format: int64
             * @description 法律服务机构 / legal service organizations
             */
            legalServiceOrganization: number | null;
            /**
             * 其他
             * Format: int64
             * @description 其他 / other organizations
             */
            otherOrganization: number | null;
            /**
             * 总计
             * Format: int64
             * @description 总计 / total
             */
            total?: number | null;
        };
        /** @description 一行数据 / A row of figures */
        ApplicationStatisticsRowPatch: {
            /**
             * 自然人
             * Format: int64
             * @description 自然人 / natural persons
             */
            naturalPerson?: number | null;
            /**
             * 商业企业
             * Format: int64
             * @description 商业企业 / commercial enterprises
             */
            commercialEnterprise?: number | null;
            /**
             * 科研机构
             * Format: int64
             * @description 科研机构 / research institutions
             */
            researchInstitution?: number | null;
            /**
             * 社会公益组织
             * Format: int64
             * @description 社会公益组织 / public welfare organizations
             */
            publicWelfareOrganization?: number | null;
            /**
             * 法律服务机构
             * Format: int64
             * @description 法律服务机构 / legal service organizations
             */
            legalServiceOrganization?: number | null;
            /**
             * 其他
             * Format: int64
             * @description 其他 / other organizations
             */
            otherOrganization?: number | null;
            /**
             * 总计
             * Format: int64
             * @description 总计 / total
             */
            total?: number | null;
        };
        /** @description 一行数据 / A row of figures */
        ApplicationStatisticsRowSums: {
            /**
             * 自然人
             * Format: int64
             * @description 自然人 / natural persons
             */
            naturalPerson: number | null;
            /**
             * 商业企业
             * Format: int64
             * @description 商业企业 / commercial enterprises
             */
            commercialEnterprise: number | null;
            /**
             * 科研机构
             * Format: int64
             * @description 科研机构 / research institutions
             */
            researchInstitution: number | null;
            /**
             * 社会公益组织
             * Format: int64
             * @description 社会公益组织 / public welfare organizations
             */
            publicWelfareOrganization: number | null;
            /**
             * 法律服务机构
             * Format: int64
             * @description 法律服务机构 / legal service organizations
             */
            legalServiceOrganization: number | null;
            /**
             * 其他
             * Format: int64
             * @description 其他 / other organizations
             */
            otherOrganization: number | null;
            /**
             * 总计
             * Format: int64
             * @description 总计 / total
             */
            total: number | null;
        };
        /** @description 适用范围 / The reports it applies to */
        AppliesTo: {
            /** @description 适用的格式版本 / Editions */
            editions: ("2019" | "2021")[];
            /** @description 不适用的格式版本 / Editions to which it does not apply */
            exceptions: {
                /**
                 * @description 格式版本 / The edition of the form
                 * @enum {string}
                 */
                edition: "2019" | "2021";
                /**
                 * @description notApplicable 该版格式没有所需的单元格，off 规则注明不适用 / The edition lacks a cell, or the rule excepts it
                 * @enum {string}
                 */
                state: "notApplicable" | "off";
                reason: components["schemas"]["Text"];
            }[];
            /** @description 报告类别 / Kinds */
            kinds: ("own" | "consolidated")[];
            /** @description 机关层级 / Levels of organizations */
            organizationLevels: ("national" | "province" | "prefecture" | "county" | "township")[];
            /** @description 机关类别 / Kinds of organizations */
            organizationKinds: ("government" | "department" | "office" | "zone" | "institution")[];
        };
        /**
         * @description organization.create 登记机关，organization.update 修改机关，organization.delete 删除机关，report.create 新建报告，report.update 修改报告，report.import 导入报告，report.delete 删除报告，report.explain 说明校验警告，report.submit 报送，report.withdraw 撤回，report.return 退回，report.accept 审核通过，report.publish 公布，report.correct 启动更正，deadline.create 设定期限或豁免，deadline.end 终止期限或豁免，adjustment.create 调整校验规则，adjustment.end 终止规则调整，contact.confirm 确认机关联系方式，contact.remove 撤销联系方式确认，key.create 签发密钥，key.rotate 更换密钥，key.revoke 吊销密钥，webhook.create 登记推送地址，webhook.update 修改推送地址，webhook.rotate 更换推送密钥，webhook.ping 测试推送，webhook.redeliver 重新推送，webhook.delete 删除推送地址，log.prune 归档并移出日志，request.refuse 拒绝请求 / organization.create: an organization was registered; organization.update: an organization was changed; organization.delete: an organization was deleted; report.create: a report was created; report.update: a report was changed; report.import: a report was imported; report.delete: a draft was deleted; report.explain: a warning was explained, or its reason was removed; report.submit: a report was submitted; report.withdraw: a report was withdrawn; report.return: a report was returned; report.accept: a report was accepted; report.publish: a report was published; report.correct: the correction of a published report began; deadline.create: a local date or an exemption was set; deadline.end: a local date or an exemption was ended; adjustment.create: a rule was adjusted for a subtree; adjustment.end: the adjustment of a rule was ended; contact.confirm: a contact was confirmed; contact.remove: a confirmed contact was removed; key.create: a key was created; key.rotate: a key was rotated; key.revoke: a key was revoked; webhook.create: a webhook was created; webhook.update: a webhook was changed; webhook.rotate: the secret of a webhook was rotated; webhook.ping: a test message was sent to a webhook; webhook.redeliver: changes are delivered to a webhook again; webhook.delete: a webhook was deleted; log.prune: events were moved to an archive; the last of them is named; request.refuse: a request was refused
         * @enum {string}
         */
        AuditAction: "organization.create" | "organization.update" | "organization.delete" | "report.create" | "report.update" | "report.import" | "report.delete" | "report.explain" | "report.submit" | "report.withdraw" | "report.return" | "report.accept" | "report.publish" | "report.correct" | "deadline.create" | "deadline.end" | "adjustment.create" | "adjustment.end" | "contact.confirm" | "contact.remove" | "key.create" | "key.rotate" | "key.revoke" | "webhook.create" | "webhook.update" | "webhook.rotate" | "webhook.ping" | "webhook.redeliver" | "webhook.delete" | "log.prune" | "request.refuse";
        /** @description 审计日志的一条 / An event of the log */
        AuditEvent: {
            /**
             * Format: int64
             * @description 序号，连续 / Number, without gaps
             */
            sequence: number;
            /**
             * Format: date-time
             * @description 发生时间 / When it happened
             */
            occurredAt: string;
            by: components["schemas"]["Who"];
            /** @description 来源地址；null 为本机 / The address of the request; null: the machine itself */
            address: string | null;
            /** @description 请求标识 / The request */
            requestId: string | null;
            action: components["schemas"]["AuditAction"];
            /** @description 拒绝的错误代码；null 为已办 / The error code of the refusal; null: not refused */
            refusal: string | null;
            /**
             * @description 对象的种类 / The kind of resource
             * @enum {string}
             */
            resource: "organization" | "report" | "deadline" | "adjustment" | "contact" | "key" | "webhook" | "request" | "log";
            /** @description 对象的标识 / Its id */
            resourceId: string;
            /**
             * Format: int64
             * @description 之前的版本 / The version before
             */
            versionBefore: number | null;
            /**
             * Format: int64
             * @description 之后的版本 / The version after
             */
            versionAfter: number | null;
            /** @description 改动之处 / Pointers to the members that changed */
            changed: string[];
            /** @description 所留报告的 SHA-256 / SHA-256 of the report after the event */
            recordDigest: string | null;
            /**
             * Format: int64
             * @description 链上记录的格式 / Format of the chained text
             */
            format: number;
            /** @description 同一次提交的标识 / Shared by the events of one commit */
            commitId: string | null;
            /** @description 链上的摘要值 / Its link of the chain */
            hash: string;
        };
        /** @description 一页结果 / A page */
        AuditEventPage: {
            items: components["schemas"]["AuditEvent"][];
            /** @description 下一页的 cursor；null 表示没有 / The cursor of the next page; null at the end */
            next: string | null;
            /**
             * Format: int64
             * @description 总条数，仅当 count=true；50000 即不少于 50000 / Items of the whole list, only with count=true; 50000: at least as many
             */
            total?: number;
        };
        /** @description 新建时由上年已公布报告带入的数字 / The figures carried over from last year’s published report */
        CarriedIn: {
            /**
             * Format: uuid
             * @description 来源报告 / The report the figures come from
             */
            reportId: string;
            /**
             * Format: int64
             * @description 来源报告的年度 / Its year
             */
            year: number;
            /**
             * Format: int64
             * @description 来源报告的版本 / Its version
             */
            version: number;
            /** @description 带入的单元格 / The cells */
            pointers: string[];
        };
        /** @description 单元格 / A cell of the form */
        Cell: {
            /** @description 报告中的 JSON Pointer / JSON Pointer inside a report */
            pointer: string;
            /**
             * @description 报告中的成员名 / The member of a report
             * @enum {string}
             */
            table: "proactiveDisclosure" | "applicationStatistics" | "reviewLitigation";
            /** @description 表、行、列坐标，如 3.3.3.1.C1 / Table, row and column */
            coordinates: string;
            /** @description 行坐标 / The coordinate of the row */
            row: string;
            /** @description 列坐标 / The coordinate of the column */
            column: string;
            /** @description 行、列的名称，各版格式相同，如 carriedOver.total / Row and column, named alike in every edition */
            name: string;
            label: components["schemas"]["Text"];
            /**
             * @description 单元格类型：count 非负整数，change 可为负的整数，money 十进制字符串 / Whole number not below 0, signed whole number, decimal string
             * @enum {string}
             */
            kind: "count" | "change" | "money";
            /** @description 是否合计 / Whether it is a total */
            total: boolean;
            /**
             * @description 金额单位；printed 表示格式未定，以表中 unit 为准 / Unit of an amount; printed: see unit beside it
             * @enum {string}
             */
            unit?: "万元" | "printed";
        };
        /** @description 对单元格的意见 / A comment on a cell */
        CellComment: {
            /** @description 单元格或部分（JSON Pointer） / The cell, or the section, as a JSON Pointer */
            pointer: string;
            /** @description 意见 / What to do about it */
            text: string;
        };
        /** @description 审计链的链头 / The head of the chain */
        ChainProof: {
            /**
             * Format: int64
             * @description 最新一条的序号 / Number of the newest event
             */
            sequence: number;
            /** @description 链头：最新一条的摘要值 / Head: the link of the newest */
            hash: string;
            /** @description 新链节的摘要算法 / The digest of new links */
            algorithm: string;
            /**
             * Format: date-time
             * @description 最新一条的时间 / When the newest event happened
             */
            occurredAt: string | null;
        };
        /** @description 报告的一次变更 / A change of a report */
        Change: {
            /** @description 该条变更的游标，可作 GET /changes 的 cursor / Its place in the feed: cursor, for GET /changes */
            cursor: string;
            /** Format: date-time */
            occurredAt: string;
            /**
             * @description published 公布，corrected 更正后重新公布，withdrawn 撤回，accepted 审核通过 / Published, published again with corrections, withdrawn by its organization, accepted
             * @enum {string}
             */
            type: "published" | "corrected" | "withdrawn" | "accepted";
            /** @description 报告 / The report */
            report: {
                /** Format: uuid */
                id: string;
                /**
                 * Format: int64
                 * @description 版本号 / The version after the change
                 */
                version: number;
                /** @description 报告的地址 / The address of the report */
                url: string;
            };
            organization: components["schemas"]["NamedOrganization"];
            /**
             * Format: int64
             * @description 报告年度，2019 年起 / The year reported on, from 2019
             */
            year: number;
            /**
             * @description 类别：own 本机关，consolidated 汇总 / Of the organization itself, or of all below it
             * @enum {string}
             */
            kind: "own" | "consolidated";
            /**
             * Format: int64
             * @description 被取代的已公布版本；null 没有 / The published version it supersedes, or null
             */
            supersedes: number | null;
        };
        /** @description 一页变更 / A page of changes */
        ChangePage: {
            items: components["schemas"]["Change"][];
            /** @description 下次查询的 cursor；总有值，没有新的变更时不变 / The value of cursor for the next request: never null, unchanged while there are no changes */
            next: string;
        };
        /** @description 一条规则的变化 / The difference for one rule */
        ChangeTotal: {
            /** @description 规则编号 / The rule */
            ruleId: string;
            /**
             * Format: int64
             * @description 新增的结果 / New findings
             */
            gained: number;
            /**
             * Format: int64
             * @description 消失的结果 / Findings that would disappear
             */
            lost: number;
            /**
             * Format: int64
             * @description 严重程度改变的结果 / Findings with another severity
             */
            reclassified: number;
            /**
             * Format: int64
             * @description 机关数 / Organizations
             */
            organizations: number;
        };
        /** @description 一份报告的变化 / The difference for one report */
        ChangedReport: {
            organization: components["schemas"]["NamedOrganization"];
            /** Format: uuid */
            reportId: string;
            /**
             * Format: int64
             * @description 报告年度，2019 年起 / The year reported on, from 2019
             */
            year: number;
            /**
             * @description 类别：own 本机关，consolidated 汇总 / Of the organization itself, or of all below it
             * @enum {string}
             */
            kind: "own" | "consolidated";
            /** @description 新增结果的 key / Keys of new findings */
            gained: string[];
            /** @description 消失结果的 key / Keys of findings that would disappear */
            lost: string[];
            /** @description 严重程度改变的结果 / Other severities */
            reclassified: {
                /** @description 结果的 key / Key of the finding */
                key: string;
                /**
                 * @description 严重程度 / Severity
                 * @enum {string}
                 */
                from: "error" | "warning" | "information";
                /**
                 * @description 严重程度 / Severity
                 * @enum {string}
                 */
                to: "error" | "warning" | "information";
            }[];
            /**
             * Format: int64
             * @description 现在的错误数 / Errors now
             */
            errorsBefore: number;
            /**
             * Format: int64
             * @description 改动后的错误数 / Errors then
             */
            errorsAfter: number;
        };
        /** @description 校验的结果 / The result of the check */
        CheckAnswer: {
            /**
             * @description 格式版本，由年度决定 / The edition of the form follows from the year
             * @enum {string}
             */
            edition: "2019" | "2021";
            /** @description 由服务计算的合计（未填报者） / Totals that were left out and computed */
            computed: string[];
            /** @description 校验结果 / The findings */
            findings: components["schemas"]["Finding"][];
            counts: components["schemas"]["FindingCounts"];
            /** @description 所发表格中尚空白的单元格 / Cells of the tables sent that are still blank */
            missing: string[];
            /** @description patch 的结果；没有 patch 时为 null / The result with the patch; null without one */
            whatIf: components["schemas"]["WhatIf"] | null;
        };
        /** @description 一条规则的结果 / The result for one rule */
        CommonRule: {
            /** @description 规则编号 / The rule */
            ruleId: string;
            /** @description 规则名称 / Title of the rule */
            title: string;
            /**
             * @description 严重程度 / Severity
             * @enum {string}
             */
            severity: "error" | "warning" | "information";
            /**
             * Format: int64
             * @description 结果数 / Findings
             */
            findings: number;
            /**
             * Format: int64
             * @description 机关数 / Organizations
             */
            organizations: number;
        };
        /** @description 公布情况 / Who has published */
        Completeness: {
            /**
             * Format: int64
             * @description 报告年度，2019 年起 / The year reported on, from 2019
             */
            year: number;
            /** @description 所辖范围；null 为整个名录 / The subtree; null: the whole register */
            within: components["schemas"]["NamedOrganization"] | null;
            /**
             * Format: date
             * @description 据以判断逾期的日期（北京时间） / The day that decides
             */
            today: string;
            counts: components["schemas"]["FilingCounts"];
            /** @description 按 by 分组；未填为空 / By `by`; else empty */
            groups: components["schemas"]["FilingGroup"][];
            items: components["schemas"]["Filing"][];
            /** @description 下一页的 cursor；null 表示没有 / The cursor of the next page; null at the end */
            next: string | null;
            /**
             * Format: int64
             * @description 总条数，仅当 count=true；50000 即不少于 50000 / Items of the whole list, only with count=true; 50000: at least as many
             */
            total?: number;
        };
        /** @description 放弃推送的变更 / A change whose delivery was given up */
        DeadLetter: {
            change: components["schemas"]["Change"];
            /**
             * Format: date-time
             * @description 放弃推送的时间 / When delivery was given up
             */
            failedAt: string;
            /**
             * Format: int64
             * @description 推送次数 / Attempts
             */
            attempts: number;
            /** @description 最后一次失败的原因 / Why the last one failed */
            error: string;
            /** @description 是否等待重新推送 / Whether it is to be delivered once more */
            queued: boolean;
        };
        /** @description 一页结果 / A page */
        DeadLetterPage: {
            items: components["schemas"]["DeadLetter"][];
            /** @description 下一页的 cursor；null 表示没有 / The cursor of the next page; null at the end */
            next: string | null;
            /**
             * Format: int64
             * @description 总条数，仅当 count=true；50000 即不少于 50000 / Items of the whole list, only with count=true; 50000: at least as many
             */
            total?: number;
        };
        /** @description 提前期限或豁免 / An earlier day, or an exemption */
        Deadline: {
            /** Format: uuid */
            id: string;
            /**
             * @description earlier 提前期限（本机关及全部下级），exemption 豁免（仅该机关） / An earlier day for an organization and all below it, or an exemption of one organization
             * @enum {string}
             */
            type: "earlier" | "exemption";
            organization: components["schemas"]["NamedOrganization"];
            /**
             * Format: int64
             * @description 报告年度，2019 年起 / The year reported on, from 2019
             */
            year: number;
            /**
             * @description 类别：own 本机关，consolidated 汇总 / Of the organization itself, or of all below it
             * @enum {string}
             */
            kind: "own" | "consolidated";
            /**
             * Format: date
             * @description 应公布的最后日期，或豁免的最后一天（北京时间） / The due day, or the last day of the exemption
             */
            date: string;
            /** @description 理由 / The reason; null: none */
            reason: string | null;
            /**
             * Format: date-time
             * @description 终止时间；null 仍有效 / When it ended; null: in force
             */
            endedAt: string | null;
            /**
             * Format: int64
             * @description 版本号 / Version, counted from 1
             */
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        /** @description 新期限或豁免 / A new earlier day or exemption */
        DeadlineInput: {
            /**
             * @description earlier 提前期限（本机关及全部下级），exemption 豁免（仅该机关） / An earlier day for an organization and all below it, or an exemption of one organization
             * @enum {string}
             */
            type: "earlier" | "exemption";
            /** @description 机关的标识、统一社会信用代码或名称 / The organization, by id, credit code or name */
            organizationId: string;
            /**
             * Format: int64
             * @description 报告年度，2019 年起 / The year reported on, from 2019
             */
            year: number;
            /**
             * @description 类别：own 本机关，consolidated 汇总 / Of the organization itself, or of all below it
             * @enum {string}
             */
            kind: "own" | "consolidated";
            /**
             * Format: date
             * @description 应公布的最后日期，或豁免的最后一天（北京时间） / The due day, or the last day of the exemption
             */
            date: string;
            /** @description 理由：豁免必填 / The reason; required for an exemption */
            reason?: string | null;
        };
        /** @description 一页结果 / A page */
        DeadlinePage: {
            items: components["schemas"]["Deadline"][];
            /** @description 下一页的 cursor；null 表示没有 / The cursor of the next page; null at the end */
            next: string | null;
            /**
             * Format: int64
             * @description 总条数，仅当 count=true；50000 即不少于 50000 / Items of the whole list, only with count=true; 50000: at least as many
             */
            total?: number;
        };
        /** @description 一处不同及其由来 / A difference and its origin */
        Difference: {
            /** @description 单元格或文字 / The cell or the prose */
            pointer: string;
            /** @description 单元格坐标；null 为文字 / Coordinates of the cell; null: prose */
            coordinates: string | null;
            /** @description 单元格的官方名称 / Label */
            label: string | null;
            /** @description 较早版本中的值 / In the version compared with */
            before: unknown;
            /** @description 本版本中的值 / In this version */
            after: unknown;
            /**
             * Format: int64
             * @description 最后一次改动所在的版本 / The version in which it last changed
             */
            version: number;
            /**
             * Format: date-time
             * @description 该版本产生的时间 / When that version was made
             */
            createdAt: string;
            /** @description 操作者 / Who did it */
            by: components["schemas"]["Who"] | null;
            /** @description 操作；null 为升级前的版本 / The action; null: a version from before actions were recorded */
            action: components["schemas"]["AuditAction"] | null;
            /** @description 理由 / Why */
            reason: string | null;
        };
        /** @description 两个版本的全部不同 / All differences between two versions */
        DifferenceList: {
            /**
             * Format: int64
             * @description 对比的版本 / The version to compare with
             */
            from: number;
            /**
             * Format: int64
             * @description 本版本 / This version
             */
            to: number;
            items: components["schemas"]["Difference"][];
        };
        /** @description 格式版本及其全部内容 / A complete edition */
        Edition: {
            /**
             * @description 格式版本 / The edition of the form
             * @enum {string}
             */
            id: "2019" | "2021";
            name: components["schemas"]["Text"];
            /** @description 适用的报告年度 / The report years it applies to */
            years: {
                /**
                 * Format: int64
                 * @description 起始年度 / First report year
                 */
                from: number;
                /**
                 * Format: int64
                 * @description 截止年度；null 表示现行 / Last report year, null while in force
                 */
                to: number | null;
            };
            /** @description 依据文件 / The notice that prescribes it */
            basis: {
                /** @description 文号 / Number of the notice */
                document: string;
                /** @description 文件标题 / Title of the notice */
                title: string;
                issuer: components["schemas"]["Text"];
                /**
                 * Format: date
                 * @description 印发日期 / Day of issue
                 */
                issuedDate: string | null;
            };
            sections: {
                /** @description 序号，一至六 / 一 to 六 */
                numeral: string;
                heading: components["schemas"]["Text"];
                /**
                 * @description 文字或表格 / Prose or a table
                 * @enum {string}
                 */
                kind: "prose" | "table";
                /** @description 报告中的成员名 / The member of a report, or of its narrative */
                member: string;
            }[];
            tables: {
                /**
                 * @description 报告中的成员名 / The member of a report
                 * @enum {string}
                 */
                member: "proactiveDisclosure" | "applicationStatistics" | "reviewLitigation";
                /** @description 表号，即所在部分 / The section it is in, as in coordinates */
                number: string;
                blocks: {
                    title?: components["schemas"]["Text"];
                    columns: {
                        /** @description 成员名 / The member */
                        key: string;
                        /** @description 其他版本中同一行、列的成员名 / The member under which other editions have it */
                        sameAs?: string;
                        label: components["schemas"]["Text"];
                        /**
                         * @description 单元格类型：count 非负整数，change 可为负的整数，money 十进制字符串 / Whole number not below 0, signed whole number, decimal string
                         * @enum {string}
                         */
                        kind: "count" | "change" | "money";
                        /**
                         * @description 合计列 / The sum of the others
                         * @constant
                         */
                        total?: true;
                        heading?: components["schemas"]["Text"];
                        /**
                         * @description 金额单位；printed 表示格式未定，以表中 unit 为准 / Unit of an amount; printed: see unit beside it
                         * @enum {string}
                         */
                        unit?: "万元" | "printed";
                    }[];
                    rows: components["schemas"]["FormRow"][];
                }[];
                /** @description 格式载明的平衡关系：左端之和等于右端之和 / Printed relation: both sides sum alike */
                balance?: {
                    /** @description 左端各行 / Rows of the left side */
                    left: string[];
                    /** @description 右端各行 / Rows of the right side */
                    right: string[];
                };
                /**
                 * @description 同一事项可能由几个机关分别计数 / Several organizations may count the same thing
                 * @constant
                 */
                mayOverlap?: true;
            }[];
            /** @description 全部单元格，按表内顺序 / Every cell, in the order of the form */
            cells: components["schemas"]["Cell"][];
        };
        /** @description 全部格式版本 / All editions */
        EditionPage: {
            items: components["schemas"]["EditionSummary"][];
            /** @description 下一页的 cursor；null 表示没有 / The cursor of the next page; null at the end */
            next: string | null;
        };
        /** @description 格式版本 / An edition of the form */
        EditionSummary: {
            /**
             * @description 格式版本 / The edition of the form
             * @enum {string}
             */
            id: "2019" | "2021";
            name: components["schemas"]["Text"];
            /** @description 适用的报告年度 / The report years it applies to */
            years: {
                /**
                 * Format: int64
                 * @description 起始年度 / First report year
                 */
                from: number;
                /**
                 * Format: int64
                 * @description 截止年度；null 表示现行 / Last report year, null while in force
                 */
                to: number | null;
            };
            /** @description 依据文件 / The notice that prescribes it */
            basis: {
                /** @description 文号 / Number of the notice */
                document: string;
                /** @description 文件标题 / Title of the notice */
                title: string;
                issuer: components["schemas"]["Text"];
                /**
                 * Format: date
                 * @description 印发日期 / Day of issue
                 */
                issuedDate: string | null;
            };
        };
        /** @description 未计入的机关 / Not in the sum */
        ExcludedOrganization: {
            /** Format: uuid */
            id: string;
            /** @description 机关名称 / Name */
            name: string;
            /**
             * @description not-in-register 该年末已不存续，vertical 垂直管理，status 其他状态 / Why it is not in the sum
             * @enum {string}
             */
            reason: "not-in-register" | "vertical" | "status";
        };
        /** @description 对警告的说明 / The reason for a warning */
        Explanation: {
            /** @description 校验结果的 key / Key of the finding */
            findingKey: string;
            reason: string;
        };
        /** @description 对警告的说明 / The reason for a warning */
        ExplanationInput: {
            /** @description 说明 / Why the figures are correct */
            reason: string;
        };
        /** @description 待校验的数据；未填的部分不校验，未填的合计由服务计算；previous、children、siblings 用于跨年度、汇总和雷同规则，patch 为设想的改动 / The report to check: parts left out are not checked, totals left out are computed */
        FiguresInput: {
            /**
             * Format: int64
             * @description 报告年度，2019 年起 / The year reported on, from 2019
             */
            year: number;
            /**
             * @description 类别：own 本机关，consolidated 汇总 / Of the organization itself, or of all below it
             * @enum {string}
             */
            kind?: "own" | "consolidated";
            /** @description 标题 / Title */
            title?: string;
            narrative?: components["schemas"]["NarrativeInput"];
            /** @description 报告机关；不填则不判断与机关有关的规则 / The organization that reports; without it rules about it are not evaluated */
            organization?: {
                /** @description 机关名称 / Name of the organization */
                name: string;
                /**
                 * @description 层级 / Level
                 * @enum {string}
                 */
                level: "national" | "province" | "prefecture" | "county" | "township";
                /**
                 * @description 机关类别 / Kind of organization
                 * @enum {string}
                 */
                kind: "government" | "department" | "office" | "zone" | "institution";
                /** @description 统一社会信用代码 / Unified social credit code */
                code?: string;
                /** @description 行政区划代码 / Division code */
                divisionCode?: string;
                /** @description 上级的行政区划代码 / Division code of the organization above */
                parentDivisionCode?: string;
                /** @description 权责清单；不填则不判断 / The list of powers; left out: not known */
                powers?: ("licensing" | "punishment" | "coercion" | "fees")[];
                /** @description 已确认的机关联系方式 / Contacts confirmed as those of the office */
                contacts?: string[];
            };
            proactiveDisclosure?: components["schemas"]["ProactiveDisclosure2021Input"] | components["schemas"]["ProactiveDisclosure2019Input"];
            applicationStatistics?: components["schemas"]["ApplicationStatistics2021Input"] | components["schemas"]["ApplicationStatistics2019Input"];
            reviewLitigation?: components["schemas"]["ReviewLitigationInput"];
            /** @description 本机关上年的报告 / The report of the year before, of the same organization and kind */
            previous?: {
                narrative?: components["schemas"]["NarrativeInput"];
                proactiveDisclosure?: components["schemas"]["ProactiveDisclosure2021Input"] | components["schemas"]["ProactiveDisclosure2019Input"];
                applicationStatistics?: components["schemas"]["ApplicationStatistics2021Input"] | components["schemas"]["ApplicationStatistics2019Input"];
                reviewLitigation?: components["schemas"]["ReviewLitigationInput"];
            };
            children?: {
                /** @description 机关名称 / Name of the organization */
                name: string;
                /**
                 * @description 机关类别 / Kind of organization
                 * @enum {string}
                 */
                kind?: "government" | "department" | "office" | "zone" | "institution";
                proactiveDisclosure?: components["schemas"]["ProactiveDisclosure2021Input"] | components["schemas"]["ProactiveDisclosure2019Input"];
                applicationStatistics?: components["schemas"]["ApplicationStatistics2021Input"] | components["schemas"]["ApplicationStatistics2019Input"];
                reviewLitigation?: components["schemas"]["ReviewLitigationInput"];
            }[];
            siblings?: {
                /** @description 机关名称 / Name of the organization */
                name: string;
                narrative: components["schemas"]["NarrativeInput"];
            }[];
            /** @description 设想的改动（RFC 7396） / A change to try */
            patch?: {
                /** @description 标题 / Title */
                title?: string;
                narrative?: components["schemas"]["NarrativeInput"];
                proactiveDisclosure?: components["schemas"]["ProactiveDisclosure2021Patch"] | components["schemas"]["ProactiveDisclosure2019Patch"];
                applicationStatistics?: components["schemas"]["ApplicationStatistics2021Patch"] | components["schemas"]["ApplicationStatistics2019Patch"];
                reviewLitigation?: components["schemas"]["ReviewLitigationPatch"];
            };
        };
        /** @description 一个机关应公布的报告 / The report that was due */
        Filing: {
            organization: components["schemas"]["NamedOrganization"];
            /**
             * @description 机关层级 / Level of the organization
             * @enum {string}
             */
            level: "national" | "province" | "prefecture" | "county" | "township";
            /**
             * @description 机关类别 / Kind of organization
             * @enum {string}
             */
            organizationKind: "government" | "department" | "office" | "zone" | "institution";
            /**
             * @description 类别：own 本机关，consolidated 汇总 / Of the organization itself, or of all below it
             * @enum {string}
             */
            kind: "own" | "consolidated";
            /**
             * @description on-time 按期公布，late 逾期公布，filed 已报送或已审核、尚未公布，overdue 逾期未公布，not-due 未到期或在豁免期内 / Published in time; published late; submitted or accepted; overdue; not due yet or exempted
             * @enum {string}
             */
            state: "on-time" | "late" | "filed" | "overdue" | "not-due";
            /**
             * Format: date
             * @description 应公布的最后日期 / The day on which it is due
             */
            dueDate: string;
            /**
             * Format: date
             * @description 豁免的最后一天 / The last day of an exemption; null: none
             */
            exemptUntil: string | null;
            /**
             * Format: int64
             * @description 逾期天数 / Days late
             */
            daysLate: number;
            /**
             * Format: date-time
             * @description 首次公布时间 / When it was first published
             */
            publishedAt: string | null;
            /**
             * Format: uuid
             * @description 报告；null 为没有或无权查看 / The report; null: none, or not for the caller
             */
            reportId: string | null;
        };
        /** @description 按状态计数 / Counts by state */
        FilingCounts: {
            /**
             * Format: int64
             * @description 应公布的机关数，为以下各项之和 / Organizations that were to publish: the sum
             */
            expected: number;
            /**
             * Format: int64
             * @description 按期公布 / Published in time
             */
            onTime: number;
            /**
             * Format: int64
             * @description 逾期公布 / Published late
             */
            late: number;
            /**
             * Format: int64
             * @description 已报送或已审核，尚未公布 / Submitted or accepted, not published
             */
            filed: number;
            /**
             * Format: int64
             * @description 逾期未公布，也未报送 / Overdue and not filed
             */
            overdue: number;
            /**
             * Format: int64
             * @description 未到期或在豁免期内 / Not due yet, or exempted
             */
            notDue: number;
            /**
             * Format: int64
             * @description 其中逾期最多的天数 / The most days late of any
             */
            daysLateMax: number;
        };
        /** @description 一组机关 / A group of organizations */
        FilingGroup: {
            /** @description 层级、类别，或直接下级的标识（连同其全部下级；本机关自身单列） / The level, the kind, or the id of an organization directly below, with all below it */
            group: string;
            /** @description 名称 / Name */
            name: string;
            counts: components["schemas"]["FilingCounts"];
        };
        /** @description 校验结果 / A finding of the rules */
        Finding: {
            /** @description 稳定标识：规则、单元格、数值不变则不变 / Stable while rule, cells and values are */
            key: string;
            /** @description 规则编号 / Id of the rule, such as A-01 */
            rule: string;
            /**
             * @description 严重程度 / Severity
             * @enum {string}
             */
            severity: "error" | "warning" | "information";
            /** @description 说明 / What is wrong */
            message: string;
            /** @description 涉及的单元格 / The cells concerned */
            pointers: string[];
            /** @description 左端数值 / Left operand */
            left: number | null;
            /** @description 右端数值 / Right operand */
            right: number | null;
            /** @description 左端减右端 / Left minus right */
            difference: number | null;
            /** @description 可能的更正 / Possible fixes */
            suggestions: components["schemas"]["Suggestion"][];
            /** @description 填报机关的说明 / The reason that explains it; null: none */
            explanation: string | null;
        };
        /** @description 各级校验结果的数量 / Findings by severity */
        FindingCounts: {
            /**
             * Format: int64
             * @description 错误数 / Errors
             */
            errors: number;
            /**
             * Format: int64
             * @description 警告数 / Warnings
             */
            warnings: number;
            /**
             * Format: int64
             * @description 提示数 / Information
             */
            information: number;
        };
        /** @description 全部校验结果 / All findings */
        FindingList: {
            items: components["schemas"]["Finding"][];
            /** @description 总是 null：一次全部列出 / Always null: all are listed */
            next: null;
            counts: components["schemas"]["FindingCounts"];
        };
        /** @description 校验结果汇总 / Findings of a subtree */
        FindingsSummary: {
            /**
             * Format: int64
             * @description 报告数 / Reports
             */
            reports: number;
            /**
             * Format: int64
             * @description 机关数 / Organizations
             */
            organizations: number;
            counts: components["schemas"]["FindingCounts"];
            /** @description 结果最多的规则 / The rules with most findings */
            rules: components["schemas"]["CommonRule"][];
            /** @description 问题最多的机关 / The organizations with most errors */
            worst: components["schemas"]["WorstOrganization"][];
        };
        /** @description 行或行的分组 / A row, or a group of rows */
        FormRow: {
            /** @description 成员名 / The member */
            key: string;
            /** @description 其他版本中同一行、列的成员名 / The member under which other editions have it */
            sameAs?: string;
            label: components["schemas"]["Text"];
            /** @description 行坐标；分组没有 / The coordinate; groups have none */
            coordinate?: string;
            /**
             * @description 合计行 / The sum of the others
             * @constant
             */
            total?: true;
            /** @description 分组内的行 / The rows of a group */
            rows?: components["schemas"]["FormRow"][];
        };
        /** @description 运行状态 / Health */
        Health: {
            /**
             * @description 正常 / OK
             * @constant
             */
            status: "ok";
        };
        /** @description 识别和校验的数量 / How much was read and found */
        ImportCounts: {
            /**
             * Format: int64
             * @description 文件中找到的单元格 / Cells found in the file
             */
            cells: number;
            /**
             * Format: int64
             * @description 文件中没有的单元格 / Cells missing from the file
             */
            missing: number;
            /**
             * Format: int64
             * @description 无处可放的内容 / Numbers, rows or notes that belong to no cell
             */
            unplaced: number;
            /**
             * Format: int64
             * @description 数字格中的其他文字 / Cells with more than a number
             */
            remarks: number;
            /**
             * Format: int64
             * @description 错误数 / Errors
             */
            errors: number;
            /**
             * Format: int64
             * @description 警告数 / Warnings
             */
            warnings: number;
            /**
             * Format: int64
             * @description 提示数 / Information
             */
            information: number;
        };
        /** @description 导入结果 / What was read, and what was saved */
        ImportResult: {
            recognized: components["schemas"]["Recognized"];
            counts: components["schemas"]["ImportCounts"];
            /** @description 全部规则的校验：内容、与上年和其他机关的报告、印制的格式 / The findings of all rules */
            findings: components["schemas"]["Finding"][];
            narrative: components["schemas"]["Narrative"];
            proactiveDisclosure: components["schemas"]["ProactiveDisclosure2021"] | components["schemas"]["ProactiveDisclosure2019"];
            applicationStatistics: components["schemas"]["ApplicationStatistics2021"] | components["schemas"]["ApplicationStatistics2019"];
            reviewLitigation: components["schemas"]["ReviewLitigation"];
            remarks: components["schemas"]["Remark"][];
            /** @description 无处可放的数字、行或表中说明 / Numbers, rows or notes that belong to no cell */
            unplaced: components["schemas"]["Unplaced"][];
            /** @description 文件中没有的单元格 / Cells missing from the file */
            missing: string[];
            /** @description 保存的报告；未保存为 null / The saved report, or null */
            report: components["schemas"]["Report"] | null;
            /** @description 每个单元格在文件中的位置，用答复的语言 / The place of each cell in the file, in the language of the answer */
            places: {
                [key: string]: string;
            };
        };
        /** @description 指标 / An indicator */
        Indicator: {
            /** @description 指标标识 / Id of the indicator */
            id: string;
            title: components["schemas"]["Text"];
            /**
             * @description share 占比（0 至 1），ratio 每百件，number 件数 / Share from 0 to 1; per 100; a number
             * @enum {string}
             */
            unit: "share" | "ratio" | "number";
            source: components["schemas"]["Text"];
            /** @description 并列的口径 / Rival definitions, side by side */
            variants: components["schemas"]["IndicatorVariant"][];
        };
        /** @description 全部指标 / All indicators */
        IndicatorPage: {
            items: components["schemas"]["Indicator"][];
            /** @description 下一页的 cursor；null 表示没有 / The cursor of the next page; null at the end */
            next: string | null;
        };
        /** @description 指标的一种口径 / One definition of an indicator */
        IndicatorVariant: {
            /** @description 口径标识 / Id of the definition */
            id: string;
            title: components["schemas"]["Text"];
            formula: components["schemas"]["Text"];
            /** @description 相加减的单元格 / Cells of a sum */
            numerator: components["schemas"]["SignedCell"][];
            /** @description 分母；null 为件数，没有分母 / The denominator; null: a number, without one */
            denominator: components["schemas"]["SignedCell"][] | null;
            /** @description 具备全部单元格的格式版本；其他版本的年度不可比 / Editions that have all cells; years of others are not comparable */
            comparableIn: ("2019" | "2021")[];
            reason: components["schemas"]["Text"];
        };
        /** @description 政府信息公开信息处理费（国办函〔2020〕109号） / Information-processing fee */
        InformationProcessingFee: {
            /**
             * Format: int64
             * @description 发出收费通知的件数 / Fee notices sent
             */
            notices: number | null;
            /** @description 通知收取的总金额（元），十进制字符串 / Yuan, a decimal string */
            amountCharged: string | null;
            /** @description 实际收取的总金额（元），十进制字符串 / Yuan, a decimal string */
            amountReceived: string | null;
        };
        /** @description 政府信息公开信息处理费（国办函〔2020〕109号） / Information-processing fee；未填或 null 为空白 / Left out or null: blank */
        InformationProcessingFeeInput: {
            /**
             * Format: int64
             * @description 发出收费通知的件数 / Fee notices sent
             */
            notices?: number | null;
            /** @description 通知收取的总金额（元），十进制字符串 / Yuan, a decimal string */
            amountCharged?: string | null;
            /** @description 实际收取的总金额（元），十进制字符串 / Yuan, a decimal string */
            amountReceived?: string | null;
        };
        /** @description 报告的一个版本及其全文 / A version, whole */
        KeptVersion: {
            /**
             * Format: int64
             * @description 版本号 / The number of the version
             */
            version: number;
            /**
             * @description 状态：draft 草稿，submitted 已报送，returned 已退回，accepted 审核通过，published 已公布 / State
             * @enum {string}
             */
            status: "draft" | "submitted" | "returned" | "accepted" | "published";
            /** @description 标题 / Title */
            title: string;
            /** @description 报告内容的 SHA-256 / SHA-256 of the report as kept */
            digest: string;
            /**
             * Format: date-time
             * @description 产生时间 / When the version was made
             */
            createdAt: string;
            /** @description 校验所用规则集的版本 / The rule set that checked it */
            ruleSetVersion: string | null;
            /** @description 操作；null 为升级前的版本 / The action; null: a version from before actions were recorded */
            action: components["schemas"]["AuditAction"] | null;
            /** @description 操作者 / Who did it */
            by: components["schemas"]["Who"] | null;
            /** @description 理由 / Why */
            reason: string | null;
            /** @description 意见 / Comments */
            comments: {
                pointer: string;
                text: string;
            }[];
            /** @description 对警告的说明，按校验结果的 key / Reasons, by the key of the finding */
            explanations: {
                [key: string]: string;
            };
            /** @description 当时保存的报告全文，digest 即其 SHA-256；null 为升级前未保存全文的版本 / The report as it was kept, whose digest is digest; null: from before reports were kept */
            report: unknown;
        };
        /** @description 密钥（不含密钥内容） / A key, without its secret */
        Key: {
            /** Format: uuid */
            id: string;
            /** @description 用途或持有系统，记入日志 / Its use or its system; shown in the log */
            label: string;
            /**
             * @description 角色：administrator 管理员，editor 填报，supervisor 主管，auditor 审计，integrator 系统对接，reader 只读 / What the key may do
             * @enum {string}
             */
            role: "administrator" | "editor" | "supervisor" | "auditor" | "integrator" | "reader";
            /**
             * Format: uuid
             * @description 所属机关；null 不限于某一机关 / The organization it belongs to; null: not bound to one
             */
            organizationId: string | null;
            /** @description 密钥开头，供辨认；null 由运维自定 / The first characters of the key; null: chosen by the operator */
            prefix: string | null;
            /** @description integrator 选定的权限；其他角色 null / The permissions of an integrator; null for other roles */
            actions: ("check.run" | "import.read" | "organization.read" | "report.read" | "report.inspect" | "report.write" | "report.submit" | "report.withdraw" | "report.return" | "report.accept" | "report.publish" | "report.correct" | "change.read" | "deadline.read" | "adjustment.read" | "webhook.read" | "webhook.write")[] | null;
            /** @description 只能从这些网段使用；null 不限 / The networks from which it is accepted; null: from anywhere */
            networks: string[] | null;
            /**
             * Format: date-time
             * @description 到期时间；null 不到期 / When it expires; null: never
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description 吊销时间；null 未吊销 / When it was revoked; null: not revoked
             */
            revokedAt: string | null;
            /**
             * Format: uuid
             * @description 接替它的密钥；null 没有 / Its successor; null: none
             */
            successorId: string | null;
            /**
             * Format: date
             * @description 最近使用日（UTC）；null 从未使用 / Day (UTC) of its last use; null: never used
             */
            lastUsedDate: string | null;
            /**
             * Format: int64
             * @description 版本号 / Version, counted from 1
             */
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        /** @description 新密钥的内容 / A new key */
        KeyInput: {
            /** @description 用途或持有系统，记入日志 / Its use or its system; shown in the log */
            label: string;
            /**
             * @description 角色：administrator 管理员，editor 填报，supervisor 主管，auditor 审计，integrator 系统对接，reader 只读 / What the key may do
             * @enum {string}
             */
            role: "administrator" | "editor" | "supervisor" | "auditor" | "integrator" | "reader";
            /** @description 所属机关的标识、统一社会信用代码或名称：administrator 和 auditor 不填，其他角色必填 / Id, credit code or name: not for administrator or auditor, required for every other role */
            organizationId?: string | null;
            /** @description 仅 integrator，必填：选定的权限 / The permissions of an integrator, for which they are required */
            actions?: ("check.run" | "import.read" | "organization.read" | "report.read" | "report.inspect" | "report.write" | "report.submit" | "report.withdraw" | "report.return" | "report.accept" | "report.publish" | "report.correct" | "change.read" | "deadline.read" | "adjustment.read" | "webhook.read" | "webhook.write")[] | null;
            /** @description 允许使用的 IPv4、IPv6 地址或网段；null 不限 / Addresses or networks (CIDR) from which it is accepted; null: from anywhere */
            networks?: string[] | null;
            /**
             * Format: date-time
             * @description 到期时间，须在将来；null 不到期 / When it expires, in the future; null: never
             */
            expiresAt?: string | null;
        };
        /** @description 一页结果 / A page */
        KeyPage: {
            items: components["schemas"]["Key"][];
            /** @description 下一页的 cursor；null 表示没有 / The cursor of the next page; null at the end */
            next: string | null;
            /**
             * Format: int64
             * @description 总条数，仅当 count=true；50000 即不少于 50000 / Items of the whole list, only with count=true; 50000: at least as many
             */
            total?: number;
        };
        /** @description 更换密钥的方式 / How a key is rotated */
        KeyRotation: {
            /**
             * Format: int64
             * @description 旧密钥继续有效的小时数 / How many hours the old key stays valid
             * @default 24
             */
            graceHours?: number;
        };
        /** @description 机关 / An organization */
        ListedOrganization: {
            /** Format: uuid */
            id: string;
            /** @description 机关名称 / Name */
            name: string;
        };
        /** @description 当前调用者 / Who calls */
        Me: {
            /**
             * @description 凭证：key 密钥，token 身份提供方的令牌 / An API key, or a token of the identity provider
             * @enum {string}
             */
            credential: "key" | "token";
            /**
             * Format: uuid
             * @description 密钥标识；令牌为 null / The id of the key; null for a token
             */
            id: string | null;
            /** @description 密钥的用途，或令牌中的姓名（没有则为主体） / The label of the key, or the name in the token, else its subject */
            label: string;
            /** @description 令牌的主体；密钥为 null / The subject of the token; null for a key */
            subject: string | null;
            /**
             * @description 角色 / The role
             * @enum {string}
             */
            role: "administrator" | "editor" | "supervisor" | "auditor" | "integrator" | "reader";
            /** @description 所属机关；null 不限于某一机关，或令牌所指机关不在名录中 / The organization it belongs to; null: not bound to one, or the token names none of the register */
            organization: components["schemas"]["NamedOrganization"] | null;
            /** @description 可执行的操作及范围 / What the caller may do, and how far */
            actions: {
                /**
                 * @description 操作 / The action
                 * @enum {string}
                 */
                action: "catalogue.read" | "health.read" | "me.read" | "check.run" | "import.read" | "organization.read" | "organization.write" | "report.read" | "report.inspect" | "report.write" | "report.submit" | "report.withdraw" | "report.return" | "report.accept" | "report.publish" | "report.correct" | "change.read" | "deadline.read" | "deadline.write" | "deadline.exempt" | "adjustment.read" | "adjustment.write" | "contact.write" | "simulation.run" | "key.read" | "key.write" | "webhook.read" | "webhook.write" | "audit.read";
                /**
                 * @description 范围：public 无需凭证，published 仅已公布的内容，all 全部机关，subtree 本机关及全部下级，below 全部下级，own 本机关 / How far it reaches
                 * @enum {string}
                 */
                scope: "public" | "published" | "all" | "subtree" | "below" | "own";
            }[];
            /** @description 适用于此凭证的限制 / What applies to this credential */
            limits: {
                /**
                 * Format: int64
                 * @description 每分钟请求数上限 / Requests in a minute, at most
                 */
                requestsPerMinute: number;
                /**
                 * Format: int64
                 * @description JSON 正文上限，字节 / Size of a JSON body, at most, in bytes
                 */
                bodyBytes: number;
                /**
                 * Format: int64
                 * @description 导入文件上限，字节 / Size of an imported file, at most, in bytes
                 */
                fileBytes: number;
                /** @description 密钥只能从这些网段使用；null 不限 / The networks from which the key is accepted; null: from anywhere */
                networks: string[] | null;
            };
            /**
             * Format: date-time
             * @description 到期时间；null 不到期 / When the credential expires; null: never
             */
            expiresAt: string | null;
            /** @description 接口版本 / The version of the contract */
            serviceVersion: string;
        };
        /** @description 机关 / The organization */
        NamedOrganization: {
            /** Format: uuid */
            id: string;
            /** @description 机关名称 / Name */
            name: string;
            /** @description 统一社会信用代码 / Unified social credit code */
            code: string | null;
        };
        /** @description 文字部分；段落以换行分隔 / The prose, by section */
        Narrative: {
            /** @description 前言 / Preamble */
            preamble: string | null;
            /** @description 一、总体情况 / Overview */
            overview: string | null;
            /** @description 五、存在的主要问题及改进情况 / Main problems and improvements */
            problemsAndImprovements: string | null;
            /** @description 六、其他需要报告的事项 / Other matters to report */
            otherMatters: string | null;
            informationProcessingFee: components["schemas"]["InformationProcessingFee"];
        };
        /** @description 文字部分；null 为空白 / The prose; null: blank */
        NarrativeInput: {
            /** @description 前言 / Preamble */
            preamble?: string | null;
            /** @description 一、总体情况 / Overview */
            overview?: string | null;
            /** @description 五、存在的主要问题及改进情况 / Main problems and improvements */
            problemsAndImprovements?: string | null;
            /** @description 六、其他需要报告的事项 / Other matters to report */
            otherMatters?: string | null;
            informationProcessingFee?: components["schemas"]["InformationProcessingFeeInput"] | null;
        };
        /** @description 新密钥 / A new key */
        NewKey: {
            /** Format: uuid */
            id: string;
            /** @description 用途或持有系统，记入日志 / Its use or its system; shown in the log */
            label: string;
            /**
             * @description 角色：administrator 管理员，editor 填报，supervisor 主管，auditor 审计，integrator 系统对接，reader 只读 / What the key may do
             * @enum {string}
             */
            role: "administrator" | "editor" | "supervisor" | "auditor" | "integrator" | "reader";
            /**
             * Format: uuid
             * @description 所属机关；null 不限于某一机关 / The organization it belongs to; null: not bound to one
             */
            organizationId: string | null;
            /** @description 密钥开头，供辨认；null 由运维自定 / The first characters of the key; null: chosen by the operator */
            prefix: string | null;
            /** @description integrator 选定的权限；其他角色 null / The permissions of an integrator; null for other roles */
            actions: ("check.run" | "import.read" | "organization.read" | "report.read" | "report.inspect" | "report.write" | "report.submit" | "report.withdraw" | "report.return" | "report.accept" | "report.publish" | "report.correct" | "change.read" | "deadline.read" | "adjustment.read" | "webhook.read" | "webhook.write")[] | null;
            /** @description 只能从这些网段使用；null 不限 / The networks from which it is accepted; null: from anywhere */
            networks: string[] | null;
            /**
             * Format: date-time
             * @description 到期时间；null 不到期 / When it expires; null: never
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description 吊销时间；null 未吊销 / When it was revoked; null: not revoked
             */
            revokedAt: string | null;
            /**
             * Format: uuid
             * @description 接替它的密钥；null 没有 / Its successor; null: none
             */
            successorId: string | null;
            /**
             * Format: date
             * @description 最近使用日（UTC）；null 从未使用 / Day (UTC) of its last use; null: never used
             */
            lastUsedDate: string | null;
            /**
             * Format: int64
             * @description 版本号 / Version, counted from 1
             */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** @description 密钥内容，仅此一次，请立即妥善保存；以相同 Idempotency-Key 重发时为 null / The key itself, shown only this once; null when the answer is repeated */
            secret: string | null;
        };
        /** @description 推送地址及其新密钥 / A webhook with its new secret */
        NewWebhook: {
            /** Format: uuid */
            id: string;
            /** @description 推送地址，http 或 https / The address to post to, http or https */
            url: string;
            /** @description 用途或接收系统 / Its use or the receiving system */
            label: string;
            /** @description 推送的变更类型 / Kinds of changes that are delivered */
            types: ("published" | "corrected" | "withdrawn" | "accepted")[];
            /**
             * Format: uuid
             * @description 只推送该机关及其全部下级的；null 为全部 / Only of this organization and all below it; null: of all
             */
            organizationId: string | null;
            /** @description 是否暂停推送 / Whether nothing is delivered until it is resumed */
            paused: boolean;
            /**
             * Format: date-time
             * @description 更换前的密钥签名到何时；null 为只有一个密钥 / Until when the secret before the rotation signs, too; null: there is one secret
             */
            previousSecretExpiresAt: string | null;
            /**
             * Format: int64
             * @description 版本号 / Version, counted from 1
             */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** @description 验签密钥，仅此一次，请立即妥善保存；以相同 Idempotency-Key 重发时为 null / Verifies signatures; shown only this once; null when the answer is repeated */
            secret: string | null;
        };
        /** @description 已确认的机关联系方式 / A contact confirmed as that of the office */
        OfficeContact: {
            /** @description 电话号码（仅数字）或邮箱（小写） / Digits of the number, or the address in lower case */
            contact: string;
            /** @description 说明 / A note on the contact */
            reason: string | null;
            /**
             * Format: date-time
             * @description 确认时间 / When it was confirmed
             */
            confirmedAt: string;
        };
        /** @description 确认联系方式 / A confirmation of a contact */
        OfficeContactInput: {
            reason?: string;
        };
        /** @description 机关联系方式 / Contacts of an office */
        OfficeContactList: {
            items: components["schemas"]["OfficeContact"][];
            /** @description 总是一页 / Always one page */
            next: null;
        };
        /** @description 机关 / An organization of the register */
        Organization: {
            /**
             * Format: uuid
             * @description 标识 / Id (UUIDv7)
             */
            id: string;
            /** @description 机关全称 / Full official name */
            name: string;
            /** @description 本机关的其他名称：简称、挂牌名称、曾用名；通用简称（如人社局）不必填写 / Its own alternative names; short names that the field uses, such as 人社局, are known anyway */
            aliases: string[];
            /**
             * @description 层级：国家、省、地（市）、县（区）、乡镇（街道） / Level of government
             * @enum {string}
             */
            level: "national" | "province" | "prefecture" | "county" | "township";
            /**
             * @description 类别：政府、部门、办公室、开发区等管理区、事业单位及其他组织 / Kind of organization
             * @enum {string}
             */
            kind: "government" | "department" | "office" | "zone" | "institution";
            /** @description 统一社会信用代码（GB 32100），校验位必须正确，不得重复 / Unified social credit code, unique */
            code: string | null;
            /** @description 行政区划代码（GB/T 2260）6 位；乡镇、街道 9 位 / Division code: six digits, nine for a township */
            divisionCode: string | null;
            /**
             * Format: uuid
             * @description 上级机关；null 表示没有 / The organization above it; null: none
             */
            parentId: string | null;
            /**
             * @description 应编制的报告：own 本机关，consolidated 汇总。默认：县级以上政府为 consolidated，其余为 own / The report it must publish; by default consolidated for governments from county level up
             * @enum {string}
             */
            reportsTo: "own" | "consolidated";
            /** @description 是否实行垂直领导（不计入本级政府汇总） / Under vertical administration: not in the local consolidated report */
            verticallyLed: boolean;
            /** @description 权责清单中的行政许可、行政处罚、行政强制、行政事业性收费；null 不清楚 / The items of its list of powers; null: not known */
            powers: ("licensing" | "punishment" | "coercion" | "fees")[] | null;
            /**
             * Format: date
             * @description 设立日期 / First day
             */
            validFrom: string | null;
            /**
             * Format: date
             * @description 撤销日期 / The last day, which closes the organization
             */
            validTo: string | null;
            /**
             * Format: int64
             * @description 版本号 / Version, counted from 1
             */
            version: number;
            /**
             * Format: date-time
             * @description 登记时间 / When it was registered
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description 最后修改时间 / When it was last changed
             */
            updatedAt: string;
        };
        /** @description 新登记的机关 / A new organization */
        OrganizationInput: {
            /** @description 机关全称 / Full official name */
            name: string;
            /**
             * @description 层级：国家、省、地（市）、县（区）、乡镇（街道） / Level of government
             * @enum {string}
             */
            level: "national" | "province" | "prefecture" | "county" | "township";
            /**
             * @description 类别：政府、部门、办公室、开发区等管理区、事业单位及其他组织 / Kind of organization
             * @enum {string}
             */
            kind: "government" | "department" | "office" | "zone" | "institution";
            /**
             * @description 本机关的其他名称：简称、挂牌名称、曾用名；通用简称（如人社局）不必填写 / Its own alternative names; short names that the field uses, such as 人社局, are known anyway
             * @default []
             */
            aliases?: string[];
            /** @description 统一社会信用代码（GB 32100），校验位必须正确，不得重复 / Unified social credit code, unique */
            code?: string | null;
            /** @description 行政区划代码（GB/T 2260）6 位；乡镇、街道 9 位 / Division code: six digits, nine for a township */
            divisionCode?: string | null;
            /** @description 上级机关：标识、统一社会信用代码或名称 / The organization above it, by id, credit code or name */
            parentId?: string | null;
            /**
             * @description 应编制的报告：own 本机关，consolidated 汇总。默认：县级以上政府为 consolidated，其余为 own / The report it must publish; by default consolidated for governments from county level up
             * @enum {string}
             */
            reportsTo?: "own" | "consolidated";
            /**
             * @description 是否实行垂直领导（不计入本级政府汇总） / Under vertical administration: not in the local consolidated report
             * @default false
             */
            verticallyLed?: boolean;
            /** @description 权责清单中的行政许可、行政处罚、行政强制、行政事业性收费；null 不清楚 / The items of its list of powers; null: not known */
            powers?: ("licensing" | "punishment" | "coercion" | "fees")[] | null;
            /**
             * Format: date
             * @description 设立日期 / First day
             */
            validFrom?: string | null;
            /**
             * Format: date
             * @description 撤销日期 / The last day, which closes the organization
             */
            validTo?: string | null;
        };
        /** @description 一页结果 / A page */
        OrganizationPage: {
            items: components["schemas"]["Organization"][];
            /** @description 下一页的 cursor；null 表示没有 / The cursor of the next page; null at the end */
            next: string | null;
            /**
             * Format: int64
             * @description 总条数，仅当 count=true；50000 即不少于 50000 / Items of the whole list, only with count=true; 50000: at least as many
             */
            total?: number;
        };
        /** @description 要改的项；null 表示清空 / The members to change; null clears a member */
        OrganizationPatch: {
            /** @description 机关全称 / Full official name */
            name?: string;
            /**
             * @description 层级：国家、省、地（市）、县（区）、乡镇（街道） / Level of government
             * @enum {string}
             */
            level?: "national" | "province" | "prefecture" | "county" | "township";
            /**
             * @description 类别：政府、部门、办公室、开发区等管理区、事业单位及其他组织 / Kind of organization
             * @enum {string}
             */
            kind?: "government" | "department" | "office" | "zone" | "institution";
            /** @description null：清空 / null: none */
            aliases?: string[] | null;
            /** @description 统一社会信用代码（GB 32100），校验位必须正确，不得重复 / Unified social credit code, unique */
            code?: string | null;
            /** @description 行政区划代码（GB/T 2260）6 位；乡镇、街道 9 位 / Division code: six digits, nine for a township */
            divisionCode?: string | null;
            /** @description 上级机关：标识、统一社会信用代码或名称 / The organization above it, by id, credit code or name */
            parentId?: string | null;
            /** @description null：恢复默认 / null: the default */
            reportsTo?: ("own" | "consolidated") | null;
            /** @description 是否实行垂直领导（不计入本级政府汇总） / Under vertical administration: not in the local consolidated report；null：恢复默认 / null: the default */
            verticallyLed?: boolean | null;
            /** @description 权责清单中的行政许可、行政处罚、行政强制、行政事业性收费；null 不清楚 / The items of its list of powers; null: not known */
            powers?: ("licensing" | "punishment" | "coercion" | "fees")[] | null;
            /**
             * Format: date
             * @description 设立日期 / First day
             */
            validFrom?: string | null;
            /**
             * Format: date
             * @description 撤销日期 / The last day, which closes the organization
             */
            validTo?: string | null;
            /**
             * Format: uuid
             * @description 标识 / Id (UUIDv7)
             */
            id?: string;
            /**
             * Format: int64
             * @description 版本号 / Version, counted from 1
             */
            version?: number;
            /**
             * Format: date-time
             * @description 登记时间 / When it was registered
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description 最后修改时间 / When it was last changed
             */
            updatedAt?: string;
        };
        /** @description 机关的完整内容；只读项可原样带回 / The whole organization; read-only members may be sent back as they were read */
        OrganizationReplacement: {
            /** @description 机关全称 / Full official name */
            name: string;
            /**
             * @description 层级：国家、省、地（市）、县（区）、乡镇（街道） / Level of government
             * @enum {string}
             */
            level: "national" | "province" | "prefecture" | "county" | "township";
            /**
             * @description 类别：政府、部门、办公室、开发区等管理区、事业单位及其他组织 / Kind of organization
             * @enum {string}
             */
            kind: "government" | "department" | "office" | "zone" | "institution";
            /**
             * @description 本机关的其他名称：简称、挂牌名称、曾用名；通用简称（如人社局）不必填写 / Its own alternative names; short names that the field uses, such as 人社局, are known anyway
             * @default []
             */
            aliases?: string[];
            /** @description 统一社会信用代码（GB 32100），校验位必须正确，不得重复 / Unified social credit code, unique */
            code?: string | null;
            /** @description 行政区划代码（GB/T 2260）6 位；乡镇、街道 9 位 / Division code: six digits, nine for a township */
            divisionCode?: string | null;
            /** @description 上级机关：标识、统一社会信用代码或名称 / The organization above it, by id, credit code or name */
            parentId?: string | null;
            /**
             * @description 应编制的报告：own 本机关，consolidated 汇总。默认：县级以上政府为 consolidated，其余为 own / The report it must publish; by default consolidated for governments from county level up
             * @enum {string}
             */
            reportsTo?: "own" | "consolidated";
            /**
             * @description 是否实行垂直领导（不计入本级政府汇总） / Under vertical administration: not in the local consolidated report
             * @default false
             */
            verticallyLed?: boolean;
            /** @description 权责清单中的行政许可、行政处罚、行政强制、行政事业性收费；null 不清楚 / The items of its list of powers; null: not known */
            powers?: ("licensing" | "punishment" | "coercion" | "fees")[] | null;
            /**
             * Format: date
             * @description 设立日期 / First day
             */
            validFrom?: string | null;
            /**
             * Format: date
             * @description 撤销日期 / The last day, which closes the organization
             */
            validTo?: string | null;
            /**
             * Format: uuid
             * @description 标识 / Id (UUIDv7)
             */
            id?: string;
            /**
             * Format: int64
             * @description 版本号 / Version, counted from 1
             */
            version?: number;
            /**
             * Format: date-time
             * @description 登记时间 / When it was registered
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description 最后修改时间 / When it was last changed
             */
            updatedAt?: string;
        };
        /** @description 测试消息，不属于变更 / A test message, which is no change */
        Ping: {
            /**
             * @description 测试消息 / A test message
             * @constant
             */
            type: "ping";
            /** Format: uuid */
            webhookId: string;
            /** Format: date-time */
            occurredAt: string;
        };
        /** @description 测试推送的结果 / The result of a test message */
        PingResult: {
            /** @description 测试消息的 webhook-id / The webhook-id of the message */
            messageId: string;
            /** Format: date-time */
            sentAt: string;
            /** @description 应答是否为 2xx / Whether the answer was 2xx */
            delivered: boolean;
            /**
             * Format: int64
             * @description 应答的状态码；null 没有应答 / The status of the answer; null: there was none
             */
            status: number | null;
            /** @description 未送达的原因，演练为 not-sent；送达为 null / Why it was not delivered, not-sent in a rehearsal; null: it was */
            error: string | null;
            /**
             * Format: int64
             * @description 从发出到应答的毫秒数 / Milliseconds until the answer
             */
            milliseconds: number;
        };
        /**
         * 主动公开政府信息情况
         * @description 主动公开政府信息情况 / Proactive disclosure of government information
         */
        ProactiveDisclosure2019: {
            /**
             * 规章
             * @description 规章 / government rules
             */
            regulations: {
                /**
                 * 本年新制作数量
                 * Format: int64
                 * @description 本年新制作数量 / newly made this year
                 */
                made: number | null;
                /**
                 * 本年新公开数量
                 * Format: int64
                 * @description 本年新公开数量 / newly disclosed this year
                 */
                newlyDisclosed: number | null;
                /**
                 * 对外公开总数量
                 * Format: int64
                 * @description 对外公开总数量 / total disclosed
                 */
                totalDisclosed: number | null;
            };
            /**
             * 规范性文件
             * @description 规范性文件 / normative documents
             */
            normativeDocuments: {
                /**
                 * 本年新制作数量
                 * Format: int64
                 * @description 本年新制作数量 / newly made this year
                 */
                made: number | null;
                /**
                 * 本年新公开数量
                 * Format: int64
                 * @description 本年新公开数量 / newly disclosed this year
                 */
                newlyDisclosed: number | null;
                /**
                 * 对外公开总数量
                 * Format: int64
                 * @description 对外公开总数量 / total disclosed
                 */
                totalDisclosed: number | null;
            };
            /**
             * 行政许可
             * @description 行政许可 / administrative licenses
             */
            administrativeLicenses: {
                /**
                 * 上一年项目数量
                 * Format: int64
                 * @description 上一年项目数量 / items at the end of last year
                 */
                itemsLastYear: number | null;
                /**
                 * 本年增/减
                 * Format: int64
                 * @description 本年增/减 / change this year
                 */
                change: number | null;
                /**
                 * 处理决定数量
                 * Format: int64
                 * @description 处理决定数量 / decisions taken
                 */
                decisions: number | null;
            };
            /**
             * 其他对外管理服务事项
             * @description 其他对外管理服务事项 / other external administrative services
             */
            otherServices: {
                /**
                 * 上一年项目数量
                 * Format: int64
                 * @description 上一年项目数量 / items at the end of last year
                 */
                itemsLastYear: number | null;
                /**
                 * 本年增/减
                 * Format: int64
                 * @description 本年增/减 / change this year
                 */
                change: number | null;
                /**
                 * 处理决定数量
                 * Format: int64
                 * @description 处理决定数量 / decisions taken
                 */
                decisions: number | null;
            };
            /**
             * 行政处罚
             * @description 行政处罚 / administrative penalties
             */
            administrativePenalties: {
                /**
                 * 上一年项目数量
                 * Format: int64
                 * @description 上一年项目数量 / items at the end of last year
                 */
                itemsLastYear: number | null;
                /**
                 * 本年增/减
                 * Format: int64
                 * @description 本年增/减 / change this year
                 */
                change: number | null;
                /**
                 * 处理决定数量
                 * Format: int64
                 * @description 处理决定数量 / decisions taken
                 */
                decisions: number | null;
            };
            /**
             * 行政强制
             * @description 行政强制 / administrative compulsion
             */
            administrativeCompulsion: {
                /**
                 * 上一年项目数量
                 * Format: int64
                 * @description 上一年项目数量 / items at the end of last year
                 */
                itemsLastYear: number | null;
                /**
                 * 本年增/减
                 * Format: int64
                 * @description 本年增/减 / change this year
                 */
                change: number | null;
                /**
                 * 处理决定数量
                 * Format: int64
                 * @description 处理决定数量 / decisions taken
                 */
                decisions: number | null;
            };
            /**
             * 行政事业性收费
             * @description 行政事业性收费 / administrative fees
             */
            administrativeFees: {
                /**
                 * 上一年项目数量
                 * Format: int64
                 * @description 上一年项目数量 / items at the end of last year
                 */
                itemsLastYear: number | null;
                /**
                 * 本年增/减
                 * Format: int64
                 * @description 本年增/减 / change this year
                 */
                change: number | null;
            };
            /**
             * 政府集中采购
             * @description 政府集中采购 / central government procurement
             */
            centralProcurement: {
                /**
                 * 采购项目数量
                 * Format: int64
                 * @description 采购项目数量 / procurement projects
                 */
                projects: number | null;
                /**
                 * 采购总金额
                 * @description 采购总金额 / total procurement amount
                 */
                amount: string | null;
                /**
                 * 金额单位
                 * @description 报告所载的金额单位；未载明为 null / Unit of the amount as printed, null if unknown
                 * @enum {string|null}
                 */
                unit: "元" | "万元" | null;
            };
        };
        /**
         * 主动公开政府信息情况
         * @description 主动公开政府信息情况 / Proactive disclosure of government information
         */
        ProactiveDisclosure2019Input: {
            /**
             * 规章
             * @description 规章 / government rules
             */
            regulations: {
                /**
                 * 本年新制作数量
                 * Format: int64
                 * @description 本年新制作数量 / newly made this year
                 */
                made: number | null;
                /**
                 * 本年新公开数量
                 * Format: int64
                 * @description 本年新公开数量 / newly disclosed this year
                 */
                newlyDisclosed: number | null;
                /**
                 * 对外公开总数量
                 * Format: int64
                 * @description 对外公开总数量 / total disclosed
                 */
                totalDisclosed: number | null;
            };
            /**
             * 规范性文件
             * @description 规范性文件 / normative documents
             */
            normativeDocuments: {
                /**
                 * 本年新制作数量
                 * Format: int64
                 * @description 本年新制作数量 / newly made this year
                 */
                made: number | null;
                /**
                 * 本年新公开数量
                 * Format: int64
                 * @description 本年新公开数量 / newly disclosed this year
                 */
                newlyDisclosed: number | null;
                /**
                 * 对外公开总数量
                 * Format: int64
                 * @description 对外公开总数量 / total disclosed
                 */
                totalDisclosed: number | null;
            };
            /**
             * 行政许可
             * @description 行政许可 / administrative licenses
             */
            administrativeLicenses: {
                /**
                 * 上一年项目数量
                 * Format: int64
                 * @description 上一年项目数量 / items at the end of last year
                 */
                itemsLastYear: number | null;
                /**
                 * 本年增/减
                 * Format: int64
                 * @description 本年增/减 / change this year
                 */
                change: number | null;
                /**
                 * 处理决定数量
                 * Format: int64
                 * @description 处理决定数量 / decisions taken
                 */
                decisions: number | null;
            };
            /**
             * 其他对外管理服务事项
             * @description 其他对外管理服务事项 / other external administrative services
             */
            otherServices: {
                /**
                 * 上一年项目数量
                 * Format: int64
                 * @description 上一年项目数量 / items at the end of last year
                 */
                itemsLastYear: number | null;
                /**
                 * 本年增/减
                 * Format: int64
                 * @description 本年增/减 / change this year
                 */
                change: number | null;
                /**
                 * 处理决定数量
                 * Format: int64
                 * @description 处理决定数量 / decisions taken
                 */
                decisions: number | null;
            };
            /**
             * 行政处罚
             * @description 行政处罚 / administrative penalties
             */
            administrativePenalties: {
                /**
                 * 上一年项目数量
                 * Format: int64
                 * @description 上一年项目数量 / items at the end of last year
                 */
                itemsLastYear: number | null;
                /**
                 * 本年增/减
                 * Format: int64
                 * @description 本年增/减 / change this year
                 */
                change: number | null;
                /**
                 * 处理决定数量
                 * Format: int64
                 * @description 处理决定数量 / decisions taken
                 */
                decisions: number | null;
            };
            /**
             * 行政强制
             * @description 行政强制 / administrative compulsion
             */
            administrativeCompulsion: {
                /**
                 * 上一年项目数量
                 * Format: int64
                 * @description 上一年项目数量 / items at the end of last year
                 */
                itemsLastYear: number | null;
                /**
                 * 本年增/减
                 * Format: int64
                 * @description 本年增/减 / change this year
                 */
                change: number | null;
                /**
                 * 处理决定数量
                 * Format: int64
                 * @description 处理决定数量 / decisions taken
                 */
                decisions: number | null;
            };
            /**
             * 行政事业性收费
             * @description 行政事业性收费 / administrative fees
             */
            administrativeFees: {
                /**
                 * 上一年项目数量
                 * Format: int64
                 * @description 上一年项目数量 / items at the end of last year
                 */
                itemsLastYear: number | null;
                /**
                 * 本年增/减
                 * Format: int64
                 * @description 本年增/减 / change this year
                 */
                change: number | null;
            };
            /**
             * 政府集中采购
             * @description 政府集中采购 / central government procurement
             */
            centralProcurement: {
                /**
                 * 采购项目数量
                 * Format: int64
                 * @description 采购项目数量 / procurement projects
                 */
                projects: number | null;
                /**
                 * 采购总金额
                 * @description 采购总金额 / total procurement amount
                 */
                amount: string | null;
                /**
                 * 金额单位
                 * @description 报告所载的金额单位；未载明为 null / Unit of the amount as printed, null if unknown
                 * @enum {string|null}
                 */
                unit?: "元" | "万元" | null;
            };
        };
        /**
         * 主动公开政府信息情况
         * @description 主动公开政府信息情况 / Proactive disclosure of government information
         */
        ProactiveDisclosure2019Patch: {
            /**
             * 规章
             * @description 规章 / government rules
             */
            regulations?: {
                /**
                 * 本年新制作数量
                 * Format: int64
                 * @description 本年新制作数量 / newly made this year
                 */
                made?: number | null;
                /**
                 * 本年新公开数量
                 * Format: int64
                 * @description 本年新公开数量 / newly disclosed this year
                 */
                newlyDisclosed?: number | null;
                /**
                 * 对外公开总数量
                 * Format: int64
                 * @description 对外公开总数量 / total disclosed
                 */
                totalDisclosed?: number | null;
            } | null;
            /**
             * 规范性文件
             * @description 规范性文件 / normative documents
             */
            normativeDocuments?: {
                /**
                 * 本年新制作数量
                 * Format: int64
                 * @description 本年新制作数量 / newly made this year
                 */
                made?: number | null;
                /**
                 * 本年新公开数量
                 * Format: int64
                 * @description 本年新公开数量 / newly disclosed this year
                 */
                newlyDisclosed?: number | null;
                /**
                 * 对外公开总数量
                 * Format: int64
                 * @description 对外公开总数量 / total disclosed
                 */
                totalDisclosed?: number | null;
            } | null;
            /**
             * 行政许可
             * @description 行政许可 / administrative licenses
             */
            administrativeLicenses?: {
                /**
                 * 上一年项目数量
                 * Format: int64
                 * @description 上一年项目数量 / items at the end of last year
                 */
                itemsLastYear?: number | null;
                /**
                 * 本年增/减
                 * Format: int64
                 * @description 本年增/减 / change this year
                 */
                change?: number | null;
                /**
                 * 处理决定数量
                 * Format: int64
                 * @description 处理决定数量 / decisions taken
                 */
                decisions?: number | null;
            } | null;
            /**
             * 其他对外管理服务事项
             * @description 其他对外管理服务事项 / other external administrative services
             */
            otherServices?: {
                /**
                 * 上一年项目数量
                 * Format: int64
                 * @description 上一年项目数量 / items at the end of last year
                 */
                itemsLastYear?: number | null;
                /**
                 * 本年增/减
                 * Format: int64
                 * @description 本年增/减 / change this year
                 */
                change?: number | null;
                /**
                 * 处理决定数量
                 * Format: int64
                 * @description 处理决定数量 / decisions taken
                 */
                decisions?: number | null;
            } | null;
            /**
             * 行政处罚
             * @description 行政处罚 / administrative penalties
             */
            administrativePenalties?: {
                /**
                 * 上一年项目数量
                 * Format: int64
                 * @description 上一年项目数量 / items at the end of last year
                 */
                itemsLastYear?: number | null;
                /**
                 * 本年增/减
                 * Format: int64
                 * @description 本年增/减 / change this year
                 */
                change?: number | null;
                /**
                 * 处理决定数量
                 * Format: int64
                 * @description 处理决定数量 / decisions taken
                 */
                decisions?: number | null;
            } | null;
            /**
             * 行政强制
             * @description 行政强制 / administrative compulsion
             */
            administrativeCompulsion?: {
                /**
                 * 上一年项目数量
                 * Format: int64
                 * @description 上一年项目数量 / items at the end of last year
                 */
                itemsLastYear?: number | null;
                /**
                 * 本年增/减
                 * Format: int64
                 * @description 本年增/减 / change this year
                 */
                change?: number | null;
                /**
                 * 处理决定数量
                 * Format: int64
                 * @description 处理决定数量 / decisions taken
                 */
                decisions?: number | null;
            } | null;
            /**
             * 行政事业性收费
             * @description 行政事业性收费 / administrative fees
             */
            administrativeFees?: {
                /**
                 * 上一年项目数量
                 * Format: int64
                 * @description 上一年项目数量 / items at the end of last year
                 */
                itemsLastYear?: number | null;
                /**
                 * 本年增/减
                 * Format: int64
                 * @description 本年增/减 / change this year
                 */
                change?: number | null;
            } | null;
            /**
             * 政府集中采购
             * @description 政府集中采购 / central government procurement
             */
            centralProcurement?: {
                /**
                 * 采购项目数量
                 * Format: int64
                 * @description 采购项目数量 / procurement projects
                 */
                projects?: number | null;
                /**
                 * 采购总金额
                 * @description 采购总金额 / total procurement amount
                 */
                amount?: string | null;
                /**
                 * 金额单位
                 * @description 报告所载的金额单位；未载明为 null / Unit of the amount as printed, null if unknown
                 * @enum {string|null}
                 */
                unit?: "元" | "万元" | null;
            } | null;
        };
        /**
         * 主动公开政府信息情况
         * @description 主动公开政府信息情况 / Proactive disclosure of government information
         */
        ProactiveDisclosure2019Sums: {
            /**
             * 规章
             * @description 规章 / government rules
             */
            regulations: {
                /**
                 * 本年新制作数量
                 * Format: int64
                 * @description 本年新制作数量 / newly made this year
                 */
                made: number | null;
                /**
                 * 本年新公开数量
                 * Format: int64
                 * @description 本年新公开数量 / newly disclosed this year
                 */
                newlyDisclosed: number | null;
                /**
                 * 对外公开总数量
                 * Format: int64
                 * @description 对外公开总数量 / total disclosed
                 */
                totalDisclosed: number | null;
            };
            /**
             * 规范性文件
             * @description 规范性文件 / normative documents
             */
            normativeDocuments: {
                /**
                 * 本年新制作数量
                 * Format: int64
                 * @description 本年新制作数量 / newly made this year
                 */
                made: number | null;
                /**
                 * 本年新公开数量
                 * Format: int64
                 * @description 本年新公开数量 / newly disclosed this year
                 */
                newlyDisclosed: number | null;
                /**
                 * 对外公开总数量
                 * Format: int64
                 * @description 对外公开总数量 / total disclosed
                 */
                totalDisclosed: number | null;
            };
            /**
             * 行政许可
             * @description 行政许可 / administrative licenses
             */
            administrativeLicenses: {
                /**
                 * 上一年项目数量
                 * Format: int64
                 * @description 上一年项目数量 / items at the end of last year
                 */
                itemsLastYear: number | null;
                /**
                 * 本年增/减
                 * Format: int64
                 * @description 本年增/减 / change this year
                 */
                change: number | null;
                /**
                 * 处理决定数量
                 * Format: int64
                 * @description 处理决定数量 / decisions taken
                 */
                decisions: number | null;
            };
            /**
             * 其他对外管理服务事项
             * @description 其他对外管理服务事项 / other external administrative services
             */
            otherServices: {
                /**
                 * 上一年项目数量
                 * Format: int64
                 * @description 上一年项目数量 / items at the end of last year
                 */
                itemsLastYear: number | null;
                /**
                 * 本年增/减
                 * Format: int64
                 * @description 本年增/减 / change this year
                 */
                change: number | null;
                /**
                 * 处理决定数量
                 * Format: int64
                 * @description 处理决定数量 / decisions taken
                 */
                decisions: number | null;
            };
            /**
             * 行政处罚
             * @description 行政处罚 / administrative penalties
             */
            administrativePenalties: {
                /**
                 * 上一年项目数量
                 * Format: int64
                 * @description 上一年项目数量 / items at the end of last year
                 */
                itemsLastYear: number | null;
                /**
                 * 本年增/减
                 * Format: int64
                 * @description 本年增/减 / change this year
                 */
                change: number | null;
                /**
                 * 处理决定数量
                 * Format: int64
                 * @description 处理决定数量 / decisions taken
                 */
                decisions: number | null;
            };
            /**
             * 行政强制
             * @description 行政强制 / administrative compulsion
             */
            administrativeCompulsion: {
                /**
                 * 上一年项目数量
                 * Format: int64
                 * @description 上一年项目数量 / items at the end of last year
                 */
                itemsLastYear: number | null;
                /**
                 * 本年增/减
                 * Format: int64
                 * @description 本年增/减 / change this year
                 */
                change: number | null;
                /**
                 * 处理决定数量
                 * Format: int64
                 * @description 处理决定数量 / decisions taken
                 */
                decisions: number | null;
            };
            /**
             * 行政事业性收费
             * @description 行政事业性收费 / administrative fees
             */
            administrativeFees: {
                /**
                 * 上一年项目数量
                 * Format: int64
                 * @description 上一年项目数量 / items at the end of last year
                 */
                itemsLastYear: number | null;
                /**
                 * 本年增/减
                 * Format: int64
                 * @description 本年增/减 / change this year
                 */
                change: number | null;
            };
            /**
             * 政府集中采购
             * @description 政府集中采购 / central government procurement
             */
            centralProcurement: {
                /**
                 * 采购项目数量
                 * Format: int64
                 * @description 采购项目数量 / procurement projects
                 */
                projects: number | null;
                /**
                 * 采购总金额
                 * @description 采购总金额 / total procurement amount
                 */
                amount: string | null;
                /**
                 * @description 合计一律折成万元 / All sums are in 万元
                 * @constant
                 */
                unit: "万元";
            };
        };
        /**
         * 主动公开政府信息情况
         * @description 主动公开政府信息情况 / Proactive disclosure of government information
         */
        ProactiveDisclosure2021: {
            /**
             * 规章
             * @description 规章 / government rules
             */
            regulations: {
                /**
                 * 本年制发件数
                 * Format: int64
                 * @description 本年制发件数 / issued this year
                 */
                issued: number | null;
                /**
                 * 本年废止件数
                 * Format: int64
                 * @description 本年废止件数 / repealed this year
                 */
                repealed: number | null;
                /**
                 * 现行有效件数
                 * Format: int64
                 * @description 现行有效件数 / in force at year end
                 */
                inForce: number | null;
            };
            /**
             * 行政规范性文件
             * @description 行政规范性文件 / administrative normative documents
             */
            normativeDocuments: {
                /**
                 * 本年制发件数
                 * Format: int64
                 * @description 本年制发件数 / issued this year
                 */
                issued: number | null;
                /**
                 * 本年废止件数
                 * Format: int64
                 * @description 本年废止件数 / repealed this year
                 */
                repealed: number | null;
                /**
                 * 现行有效件数
                 * Format: int64
                 * @description 现行有效件数 / in force at year end
                 */
                inForce: number | null;
            };
            /**
             * 行政许可
             * @description 行政许可 / administrative licenses
             */
            administrativeLicenses: {
                /**
                 * 本年处理决定数量
                 * Format: int64
                 * @description 本年处理决定数量 / decisions taken this year
                 */
                decisions: number | null;
            };
            /**
             * 行政处罚
             * @description 行政处罚 / administrative penalties
             */
            administrativePenalties: {
                /**
                 * 本年处理决定数量
                 * Format: int64
                 * @description 本年处理决定数量 / decisions taken this year
                 */
                decisions: number | null;
            };
            /**
             * 行政强制
             * @description 行政强制 / administrative compulsion
             */
            administrativeCompulsion: {
                /**
                 * 本年处理决定数量
                 * Format: int64
                 * @description 本年处理决定数量 / decisions taken this year
                 */
                decisions: number | null;
            };
            /**
             * 行政事业性收费
             * @description 行政事业性收费 / administrative fees
             */
            administrativeFees: {
                /**
                 * 本年收费金额（单位：万元）
                 * @description 本年收费金额（单位：万元）（万元，十进制字符串） / fees received this year (10,000 yuan)
                 */
                amount: string | null;
            };
        };
        /**
         * 主动公开政府信息情况
         * @description 主动公开政府信息情况 / Proactive disclosure of government information
         */
        ProactiveDisclosure2021Input: {
            /**
             * 规章
             * @description 规章 / government rules
             */
            regulations: {
                /**
                 * 本年制发件数
                 * Format: int64
                 * @description 本年制发件数 / issued this year
                 */
                issued: number | null;
                /**
                 * 本年废止件数
                 * Format: int64
                 * @description 本年废止件数 / repealed this year
                 */
                repealed: number | null;
                /**
                 * 现行有效件数
                 * Format: int64
                 * @description 现行有效件数 / in force at year end
                 */
                inForce: number | null;
            };
            /**
             * 行政规范性文件
             * @description 行政规范性文件 / administrative normative documents
             */
            normativeDocuments: {
                /**
                 * 本年制发件数
                 * Format: int64
                 * @description 本年制发件数 / issued this year
                 */
                issued: number | null;
                /**
                 * 本年废止件数
                 * Format: int64
                 * @description 本年废止件数 / repealed this year
                 */
                repealed: number | null;
                /**
                 * 现行有效件数
                 * Format: int64
                 * @description 现行有效件数 / in force at year end
                 */
                inForce: number | null;
            };
            /**
             * 行政许可
             * @description 行政许可 / administrative licenses
             */
            administrativeLicenses: {
                /**
                 * 本年处理决定数量
                 * Format: int64
                 * @description 本年处理决定数量 / decisions taken this year
                 */
                decisions: number | null;
            };
            /**
             * 行政处罚
             * @description 行政处罚 / administrative penalties
             */
            administrativePenalties: {
                /**
                 * 本年处理决定数量
                 * Format: int64
                 * @description 本年处理决定数量 / decisions taken this year
                 */
                decisions: number | null;
            };
            /**
             * 行政强制
             * @description 行政强制 / administrative compulsion
             */
            administrativeCompulsion: {
                /**
                 * 本年处理决定数量
                 * Format: int64
                 * @description 本年处理决定数量 / decisions taken this year
                 */
                decisions: number | null;
            };
            /**
             * 行政事业性收费
             * @description 行政事业性收费 / administrative fees
             */
            administrativeFees: {
                /**
                 * 本年收费金额（单位：万元）
                 * @description 本年收费金额（单位：万元）（万元，十进制字符串） / fees received this year (10,000 yuan)
                 */
                amount: string | null;
            };
        };
        /**
         * 主动公开政府信息情况
         * @description 主动公开政府信息情况 / Proactive disclosure of government information
         */
        ProactiveDisclosure2021Patch: {
            /**
             * 规章
             * @description 规章 / government rules
             */
            regulations?: {
                /**
                 * 本年制发件数
                 * Format: int64
                 * @description 本年制发件数 / issued this year
                 */
                issued?: number | null;
                /**
                 * 本年废止件数
                 * Format: int64
                 * @description 本年废止件数 / repealed this year
                 */
                repealed?: number | null;
                /**
                 * 现行有效件数
                 * Format: int64
                 * @description 现行有效件数 / in force at year end
                 */
                inForce?: number | null;
            } | null;
            /**
             * 行政规范性文件
             * @description 行政规范性文件 / administrative normative documents
             */
            normativeDocuments?: {
                /**
                 * 本年制发件数
                 * Format: int64
                 * @description 本年制发件数 / issued this year
                 */
                issued?: number | null;
                /**
                 * 本年废止件数
                 * Format: int64
                 * @description 本年废止件数 / repealed this year
                 */
                repealed?: number | null;
                /**
                 * 现行有效件数
                 * Format: int64
                 * @description 现行有效件数 / in force at year end
                 */
                inForce?: number | null;
            } | null;
            /**
             * 行政许可
             * @description 行政许可 / administrative licenses
             */
            administrativeLicenses?: {
                /**
                 * 本年处理决定数量
                 * Format: int64
                 * @description 本年处理决定数量 / decisions taken this year
                 */
                decisions?: number | null;
            } | null;
            /**
             * 行政处罚
             * @description 行政处罚 / administrative penalties
             */
            administrativePenalties?: {
                /**
                 * 本年处理决定数量
                 * Format: int64
                 * @description 本年处理决定数量 / decisions taken this year
                 */
                decisions?: number | null;
            } | null;
            /**
             * 行政强制
             * @description 行政强制 / administrative compulsion
             */
            administrativeCompulsion?: {
                /**
                 * 本年处理决定数量
                 * Format: int64
                 * @description 本年处理决定数量 / decisions taken this year
                 */
                decisions?: number | null;
            } | null;
            /**
             * 行政事业性收费
             * @description 行政事业性收费 / administrative fees
             */
            administrativeFees?: {
                /**
                 * 本年收费金额（单位：万元）
                 * @description 本年收费金额（单位：万元）（万元，十进制字符串） / fees received this year (10,000 yuan)
                 */
                amount?: string | null;
            } | null;
        };
        /**
         * 主动公开政府信息情况
         * @description 主动公开政府信息情况 / Proactive disclosure of government information
         */
        ProactiveDisclosure2021Sums: {
            /**
             * 规章
             * @description 规章 / government rules
             */
            regulations: {
                /**
                 * 本年制发件数
                 * Format: int64
                 * @description 本年制发件数 / issued this year
                 */
                issued: number | null;
                /**
                 * 本年废止件数
                 * Format: int64
                 * @description 本年废止件数 / repealed this year
                 */
                repealed: number | null;
                /**
                 * 现行有效件数
                 * Format: int64
                 * @description 现行有效件数 / in force at year end
                 */
                inForce: number | null;
            };
            /**
             * 行政规范性文件
             * @description 行政规范性文件 / administrative normative documents
             */
            normativeDocuments: {
                /**
                 * 本年制发件数
                 * Format: int64
                 * @description 本年制发件数 / issued this year
                 */
                issued: number | null;
                /**
                 * 本年废止件数
                 * Format: int64
                 * @description 本年废止件数 / repealed this year
                 */
                repealed: number | null;
                /**
                 * 现行有效件数
                 * Format: int64
                 * @description 现行有效件数 / in force at year end
                 */
                inForce: number | null;
            };
            /**
             * 行政许可
             * @description 行政许可 / administrative licenses
             */
            administrativeLicenses: {
                /**
                 * 本年处理决定数量
                 * Format: int64
                 * @description 本年处理决定数量 / decisions taken this year
                 */
                decisions: number | null;
            };
            /**
             * 行政处罚
             * @description 行政处罚 / administrative penalties
             */
            administrativePenalties: {
                /**
                 * 本年处理决定数量
                 * Format: int64
                 * @description 本年处理决定数量 / decisions taken this year
                 */
                decisions: number | null;
            };
            /**
             * 行政强制
             * @description 行政强制 / administrative compulsion
             */
            administrativeCompulsion: {
                /**
                 * 本年处理决定数量
                 * Format: int64
                 * @description 本年处理决定数量 / decisions taken this year
                 */
                decisions: number | null;
            };
            /**
             * 行政事业性收费
             * @description 行政事业性收费 / administrative fees
             */
            administrativeFees: {
                /**
                 * 本年收费金额（单位：万元）
                 * @description 本年收费金额（单位：万元）（万元，十进制字符串） / fees received this year (10,000 yuan)
                 */
                amount: string | null;
            };
        };
        /** @description 错误（RFC 9457）/ An error */
        Problem: {
            /**
             * Format: uri
             * @description 错误类型 / The kind of problem: urn:nianbao:error: and the code
             */
            type: string;
            /** @description 错误类型的说明 / A description of the kind of problem */
            title: string;
            /**
             * Format: int64
             * @description HTTP 状态码 / Status code
             */
            status: number;
            /** @description 本次错误的说明 / What is wrong in this case, and how to fix it */
            detail: string;
            /**
             * Format: uri-reference
             * @description 所请求的路径 / The requested path
             */
            instance: string;
            /** @description 稳定的错误代码，见错误一览 / Stable code */
            code: string;
            /** @description 请求标识，便于管理员查日志 / The id of the request in the log */
            requestId: string;
            /** @description 逐项列出的错误，至多 100 项 / Every fault, at most 100 */
            errors?: {
                /** @description 出错之处：正文用 JSON Pointer，参数用 ?参数名 / JSON Pointer, or ?name of a parameter */
                pointer: string;
                /** @description 稳定的错误代码 / Stable code */
                code: string;
                /** @description 说明 / What to do */
                message: string;
                /** @description 符合所填名称的机关，至多 10 个；只提供给可查询名录的调用者 / The organizations that match the name, at most 10; only for callers who may read the register */
                candidates?: {
                    /** @description 机关标识 / Id */
                    id: string;
                    /** @description 机关名称 / Name */
                    name: string;
                    /** @description 统一社会信用代码 / Unified social credit code */
                    code: string | null;
                    /**
                     * @description 层级 / Level of government
                     * @enum {string}
                     */
                    level: "national" | "province" | "prefecture" | "county" | "township";
                }[];
            }[];
            /** @description 已存在的资源，仅当可以查阅时 / The resource that exists already, if the caller may read it */
            existing?: {
                /** @description 标识 / Its id */
                id: string;
                /**
                 * Format: uri-reference
                 * @description 地址，例如 /v1/reports/… / Its address
                 */
                path: string;
            };
            /** @description 符合所填名称的机关，至多 10 个；只提供给可查询名录的调用者 / The organizations that match the name, at most 10; only for callers who may read the register */
            candidates?: {
                /** @description 机关标识 / Id */
                id: string;
                /** @description 机关名称 / Name */
                name: string;
                /** @description 统一社会信用代码 / Unified social credit code */
                code: string | null;
                /**
                 * @description 层级 / Level of government
                 * @enum {string}
                 */
                level: "national" | "province" | "prefecture" | "county" | "township";
            }[];
            /** @description 相关的校验发现 / The findings that prevent it */
            findings?: components["schemas"]["Finding"][];
        };
        /** @description 公布证明包 / A publication bundle */
        PublicationBundle: {
            /** @description 格式名称 / Name of the format */
            format: string;
            /**
             * Format: int64
             * @description 格式版本 / Version of the format
             */
            formatVersion: number;
            /** @description 生成时间 / When it was made */
            madeAt: string;
            /** @description 报告全文（JSON 文本） / The exact text of the report */
            report: string;
            /** @description 公文格式网页 / The official HTML */
            html: string;
            /** @description 校验结果 / Findings */
            findings: unknown[];
            /** @description 对警告的说明 / Reasons */
            explanations: unknown;
            /** @description 公布的审计记录 / The event of the publication */
            event: unknown;
            /** @description 审计链 / Its link, and the head of the chain */
            chain: unknown;
            /** @description 各部分摘要值 / Digests of the parts */
            digests: unknown;
            /** @description 总摘要值 / Digests of all of it */
            seal: unknown;
        };
        /** @description 识别出的报告身份 / The organization and year that were read */
        Recognized: {
            /** @description 报告所载机关名称 / The organization as the report names it */
            organizationName: string | null;
            /**
             * Format: uuid
             * @description 名录中的机关；null：未能确定 / The organization in the register; null: unknown
             */
            organizationId: string | null;
            /** @description 报告年度 / The report year */
            year: number | null;
            /**
             * @description 报告实际使用的格式版本 / The printed edition
             * @enum {string}
             */
            edition: "2019" | "2021";
            /**
             * @description 文件格式 / Format of the file
             * @enum {string}
             */
            format: "html" | "markdown" | "text";
        };
        /** @description 重新推送的内容 / What is delivered again */
        Redelivery: {
            /** Format: uuid */
            webhookId: string;
            /** @description 从此游标之后重新推送；null 只重新推送放弃的变更 / Deliveries continue after this cursor; null: only dead letters */
            from: string | null;
            /**
             * Format: int64
             * @description 排队重新推送的放弃变更条数 / The number of dead letters that were queued
             */
            deadLetters: number;
        };
        /** @description 要重新推送的变更：from 或 deadLetters，二者择一 / What is delivered again: one of from and deadLetters */
        RedeliveryInput: {
            /** @description 重新推送此游标之后的全部变更：某条变更的 cursor，或 GET /changes 的 next / Delivers everything after this cursor again: that of a change, or next of GET /changes */
            from?: string;
            /** @description true：重新推送放弃的变更，各一次 / true: attempts each dead letter once more */
            deadLetters?: boolean;
        };
        /** @description 数字格中的其他文字 / More than a number in a cell */
        Remark: {
            /** @description 单元格 / The cell */
            pointer: string;
            /** @description 格内原文 / The text of the cell */
            text: string;
        };
        /** @description 年度报告 / An annual report */
        Report: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description 报告机关的标识 / Id of the reporting organization
             */
            organizationId: string;
            /**
             * Format: int64
             * @description 报告年度，2019 年起 / The year reported on, from 2019
             */
            year: number;
            /**
             * @description 类别：own 本机关，consolidated 汇总 / Of the organization itself, or of all below it
             * @enum {string}
             */
            kind: "own" | "consolidated";
            /**
             * @description 格式版本，由年度决定 / The edition of the form follows from the year
             * @enum {string}
             */
            edition: "2019" | "2021";
            /** @description 标题 / Title */
            title: string;
            /**
             * @description 状态：draft 草稿，submitted 已报送，returned 已退回，accepted 审核通过，published 已公布 / State
             * @enum {string}
             */
            status: "draft" | "submitted" | "returned" | "accepted" | "published";
            /**
             * Format: int64
             * @description 版本号 / Version, counted from 1
             */
            version: number;
            /** @description 由服务计算的合计（未填报者） / Totals that were left out and computed */
            computed: string[];
            /** @description 由上年报告带入的数字及其来源；null 没有带入 / The figures carried over from last year; null: none */
            carriedIn: components["schemas"]["CarriedIn"] | null;
            findings: components["schemas"]["FindingCounts"];
            /** @description 校验所用规则集的版本 / The version of the rule set that checked it */
            ruleSetVersion: string;
            /**
             * Format: date-time
             * @description 创建时间 / When it was created
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description 最后修改时间 / When it was last changed
             */
            updatedAt: string;
            /**
             * Format: date-time
             * @description 最近一次报送的时间 / When it was last submitted
             */
            submittedAt: string | null;
            /**
             * Format: date-time
             * @description 最近一次公布的时间 / When it was last published
             */
            publishedAt: string | null;
            /** @description 公布时的签发人；null 尚未公布 / Who signed the publication; null: not published */
            signOff: components["schemas"]["SignOff"] | null;
            organization: components["schemas"]["NamedOrganization"];
            /**
             * Format: date
             * @description 应公布的最后日期（北京时间） / The last day to publish
             */
            dueDate: string;
            /**
             * Format: date
             * @description 豁免至该日（含）；null 无豁免 / Not late until this day; null: no exemption
             */
            exemptUntil: string | null;
            /** @description 是否逾期未公布 / Past its due date and not published */
            overdue: boolean;
            /**
             * Format: int64
             * @description 首次公布时或至今逾期的天数 / Days late when first published, or so far
             */
            daysLate: number;
            /** @description 调用者可执行的操作 / What the caller may do */
            allowedActions: ("update" | "delete" | "submit" | "withdraw" | "return" | "accept" | "publish" | "correct")[];
            narrative: components["schemas"]["Narrative"];
            proactiveDisclosure: components["schemas"]["ProactiveDisclosure2021"] | components["schemas"]["ProactiveDisclosure2019"];
            applicationStatistics: components["schemas"]["ApplicationStatistics2021"] | components["schemas"]["ApplicationStatistics2019"];
            reviewLitigation: components["schemas"]["ReviewLitigation"];
        };
        /** @description 新报告；表格的格式版本由年度决定，未填的部分为空白，未填的合计由服务计算 / A new report; the year decides the edition of its tables. What is left out is blank */
        ReportInput: {
            /** @description 报告机关：标识、统一社会信用代码或名称 / The reporting organization, by id, credit code or name */
            organizationId: string;
            /**
             * Format: int64
             * @description 报告年度，2019 年起 / The year reported on, from 2019
             */
            year: number;
            /**
             * @description 类别：own 本机关，consolidated 汇总 / Of the organization itself, or of all below it
             * @enum {string}
             */
            kind: "own" | "consolidated";
            /** @description 标题 / Title */
            title?: string;
            narrative?: components["schemas"]["NarrativeInput"];
            proactiveDisclosure?: components["schemas"]["ProactiveDisclosure2021Input"] | components["schemas"]["ProactiveDisclosure2019Input"];
            applicationStatistics?: components["schemas"]["ApplicationStatistics2021Input"] | components["schemas"]["ApplicationStatistics2019Input"];
            reviewLitigation?: components["schemas"]["ReviewLitigationInput"];
        };
        /** @description 一页结果 / A page */
        ReportPage: {
            items: components["schemas"]["ReportSummary"][];
            /** @description 下一页的 cursor；null 表示没有 / The cursor of the next page; null at the end */
            next: string | null;
            /**
             * Format: int64
             * @description 总条数，仅当 count=true；50000 即不少于 50000 / Items of the whole list, only with count=true; 50000: at least as many
             */
            total?: number;
        };
        /** @description 要改的项；null 为空白 / The members to change; null makes one blank */
        ReportPatch: {
            /** @description null：恢复默认标题 / null: the default title */
            title?: string | null;
            narrative?: components["schemas"]["NarrativeInput"] | null;
            proactiveDisclosure?: (components["schemas"]["ProactiveDisclosure2021Patch"] | components["schemas"]["ProactiveDisclosure2019Patch"]) | null;
            applicationStatistics?: (components["schemas"]["ApplicationStatistics2021Patch"] | components["schemas"]["ApplicationStatistics2019Patch"]) | null;
            reviewLitigation?: components["schemas"]["ReviewLitigationPatch"] | null;
            /** Format: uuid */
            id?: string;
            /** @description 报告机关：标识、统一社会信用代码或名称 / The reporting organization, by id, credit code or name */
            organizationId?: string;
            /**
             * Format: int64
             * @description 报告年度，2019 年起 / The year reported on, from 2019
             */
            year?: number;
            /**
             * @description 类别：own 本机关，consolidated 汇总 / Of the organization itself, or of all below it
             * @enum {string}
             */
            kind?: "own" | "consolidated";
            /**
             * @description 格式版本，由年度决定 / The edition of the form follows from the year
             * @enum {string}
             */
            edition?: "2019" | "2021";
            /**
             * @description 状态：draft 草稿，submitted 已报送，returned 已退回，accepted 审核通过，published 已公布 / State
             * @enum {string}
             */
            status?: "draft" | "submitted" | "returned" | "accepted" | "published";
            /**
             * Format: int64
             * @description 版本号 / Version, counted from 1
             */
            version?: number;
            /** @description 由服务计算的合计（未填报者） / Totals that were left out and computed */
            computed?: string[];
            /** @description 由上年报告带入的数字及其来源；null 没有带入 / The figures carried over from last year; null: none */
            carriedIn?: components["schemas"]["CarriedIn"] | null;
            findings?: components["schemas"]["FindingCounts"];
            /** @description 校验所用规则集的版本 / The version of the rule set that checked it */
            ruleSetVersion?: string;
            /**
             * Format: date-time
             * @description 创建时间 / When it was created
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description 最后修改时间 / When it was last changed
             */
            updatedAt?: string;
            /**
             * Format: date-time
             * @description 最近一次报送的时间 / When it was last submitted
             */
            submittedAt?: string | null;
            /**
             * Format: date-time
             * @description 最近一次公布的时间 / When it was last published
             */
            publishedAt?: string | null;
            /** @description 公布时的签发人；null 尚未公布 / Who signed the publication; null: not published */
            signOff?: components["schemas"]["SignOff"] | null;
            organization?: components["schemas"]["NamedOrganization"];
            /**
             * Format: date
             * @description 应公布的最后日期（北京时间） / The last day to publish
             */
            dueDate?: string;
            /**
             * Format: date
             * @description 豁免至该日（含）；null 无豁免 / Not late until this day; null: no exemption
             */
            exemptUntil?: string | null;
            /** @description 是否逾期未公布 / Past its due date and not published */
            overdue?: boolean;
            /**
             * Format: int64
             * @description 首次公布时或至今逾期的天数 / Days late when first published, or so far
             */
            daysLate?: number;
            /** @description 调用者可执行的操作 / What the caller may do */
            allowedActions?: ("update" | "delete" | "submit" | "withdraw" | "return" | "accept" | "publish" | "correct")[];
        };
        /** @description 报告的完整内容；只读项可原样带回 / The whole report; read-only members may be sent back as they were read */
        ReportReplacement: {
            /** @description 标题 / Title */
            title?: string;
            narrative?: components["schemas"]["NarrativeInput"];
            proactiveDisclosure?: components["schemas"]["ProactiveDisclosure2021Input"] | components["schemas"]["ProactiveDisclosure2019Input"];
            applicationStatistics?: components["schemas"]["ApplicationStatistics2021Input"] | components["schemas"]["ApplicationStatistics2019Input"];
            reviewLitigation?: components["schemas"]["ReviewLitigationInput"];
            /** Format: uuid */
            id?: string;
            /** @description 报告机关：标识、统一社会信用代码或名称 / The reporting organization, by id, credit code or name */
            organizationId?: string;
            /**
             * Format: int64
             * @description 报告年度，2019 年起 / The year reported on, from 2019
             */
            year?: number;
            /**
             * @description 类别：own 本机关，consolidated 汇总 / Of the organization itself, or of all below it
             * @enum {string}
             */
            kind?: "own" | "consolidated";
            /**
             * @description 格式版本，由年度决定 / The edition of the form follows from the year
             * @enum {string}
             */
            edition?: "2019" | "2021";
            /**
             * @description 状态：draft 草稿，submitted 已报送，returned 已退回，accepted 审核通过，published 已公布 / State
             * @enum {string}
             */
            status?: "draft" | "submitted" | "returned" | "accepted" | "published";
            /**
             * Format: int64
             * @description 版本号 / Version, counted from 1
             */
            version?: number;
            /** @description 由服务计算的合计（未填报者） / Totals that were left out and computed */
            computed?: string[];
            /** @description 由上年报告带入的数字及其来源；null 没有带入 / The figures carried over from last year; null: none */
            carriedIn?: components["schemas"]["CarriedIn"] | null;
            findings?: components["schemas"]["FindingCounts"];
            /** @description 校验所用规则集的版本 / The version of the rule set that checked it */
            ruleSetVersion?: string;
            /**
             * Format: date-time
             * @description 创建时间 / When it was created
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description 最后修改时间 / When it was last changed
             */
            updatedAt?: string;
            /**
             * Format: date-time
             * @description 最近一次报送的时间 / When it was last submitted
             */
            submittedAt?: string | null;
            /**
             * Format: date-time
             * @description 最近一次公布的时间 / When it was last published
             */
            publishedAt?: string | null;
            /** @description 公布时的签发人；null 尚未公布 / Who signed the publication; null: not published */
            signOff?: components["schemas"]["SignOff"] | null;
            organization?: components["schemas"]["NamedOrganization"];
            /**
             * Format: date
             * @description 应公布的最后日期（北京时间） / The last day to publish
             */
            dueDate?: string;
            /**
             * Format: date
             * @description 豁免至该日（含）；null 无豁免 / Not late until this day; null: no exemption
             */
            exemptUntil?: string | null;
            /** @description 是否逾期未公布 / Past its due date and not published */
            overdue?: boolean;
            /**
             * Format: int64
             * @description 首次公布时或至今逾期的天数 / Days late when first published, or so far
             */
            daysLate?: number;
            /** @description 调用者可执行的操作 / What the caller may do */
            allowedActions?: ("update" | "delete" | "submit" | "withdraw" | "return" | "accept" | "publish" | "correct")[];
        };
        /** @description 报告摘要 / A report without its contents */
        ReportSummary: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description 报告机关的标识 / Id of the reporting organization
             */
            organizationId: string;
            /**
             * Format: int64
             * @description 报告年度，2019 年起 / The year reported on, from 2019
             */
            year: number;
            /**
             * @description 类别：own 本机关，consolidated 汇总 / Of the organization itself, or of all below it
             * @enum {string}
             */
            kind: "own" | "consolidated";
            /**
             * @description 格式版本，由年度决定 / The edition of the form follows from the year
             * @enum {string}
             */
            edition: "2019" | "2021";
            /** @description 标题 / Title */
            title: string;
            /**
             * @description 状态：draft 草稿，submitted 已报送，returned 已退回，accepted 审核通过，published 已公布 / State
             * @enum {string}
             */
            status: "draft" | "submitted" | "returned" | "accepted" | "published";
            /**
             * Format: int64
             * @description 版本号 / Version, counted from 1
             */
            version: number;
            findings: components["schemas"]["FindingCounts"];
            /**
             * Format: date-time
             * @description 创建时间 / When it was created
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description 最后修改时间 / When it was last changed
             */
            updatedAt: string;
            /**
             * Format: date-time
             * @description 最近一次报送的时间 / When it was last submitted
             */
            submittedAt: string | null;
            /**
             * Format: date-time
             * @description 最近一次公布的时间 / When it was last published
             */
            publishedAt: string | null;
            organization: components["schemas"]["NamedOrganization"];
            /**
             * Format: date
             * @description 应公布的最后日期（北京时间） / The last day to publish
             */
            dueDate: string;
            /**
             * Format: date
             * @description 豁免至该日（含）；null 无豁免 / Not late until this day; null: no exemption
             */
            exemptUntil: string | null;
            /** @description 是否逾期未公布 / Past its due date and not published */
            overdue: boolean;
            /**
             * Format: int64
             * @description 首次公布时或至今逾期的天数 / Days late when first published, or so far
             */
            daysLate: number;
            /** @description 调用者可执行的操作 / What the caller may do */
            allowedActions: ("update" | "delete" | "submit" | "withdraw" | "return" | "accept" | "publish" | "correct")[];
        };
        /** @description 报告的一个版本 / A version of a report */
        ReportVersion: {
            /**
             * Format: int64
             * @description 版本号 / The number of the version
             */
            version: number;
            /**
             * @description 状态：draft 草稿，submitted 已报送，returned 已退回，accepted 审核通过，published 已公布 / State
             * @enum {string}
             */
            status: "draft" | "submitted" | "returned" | "accepted" | "published";
            /** @description 标题 / Title */
            title: string;
            /** @description 报告内容的 SHA-256 / SHA-256 of the report as kept */
            digest: string;
            /**
             * Format: date-time
             * @description 产生时间 / When the version was made
             */
            createdAt: string;
            /** @description 校验所用规则集的版本 / The rule set that checked it */
            ruleSetVersion: string | null;
            /** @description 操作；null 为升级前的版本 / The action; null: a version from before actions were recorded */
            action: components["schemas"]["AuditAction"] | null;
            /** @description 操作者 / Who did it */
            by: components["schemas"]["Who"] | null;
            /** @description 理由 / Why */
            reason: string | null;
            /** @description 意见 / Comments */
            comments: {
                pointer: string;
                text: string;
            }[];
        };
        /** @description 一页结果 / A page */
        ReportVersionPage: {
            items: components["schemas"]["ReportVersion"][];
            /** @description 下一页的 cursor；null 表示没有 / The cursor of the next page; null at the end */
            next: string | null;
            /**
             * Format: int64
             * @description 总条数，仅当 count=true；50000 即不少于 50000 / Items of the whole list, only with count=true; 50000: at least as many
             */
            total?: number;
        };
        /**
         * 政府信息公开行政复议、行政诉讼情况
         * @description 政府信息公开行政复议、行政诉讼情况 / Administrative reviews and suits over disclosure
         */
        ReviewLitigation: {
            /**
             * 行政复议
             * @description 行政复议 / Administrative review
             */
            review: components["schemas"]["ReviewLitigationRow"];
            /**
             * 行政诉讼
             * @description 行政诉讼 / Administrative litigation
             */
            litigation: {
                /**
                 * 未经复议直接起诉
                 * @description 未经复议直接起诉 / suits without prior review
                 */
                direct: components["schemas"]["ReviewLitigationRow"];
                /**
                 * 复议后起诉
                 * @description 复议后起诉 / suits after review
                 */
                afterReview: components["schemas"]["ReviewLitigationRow"];
            };
        };
        /**
         * 政府信息公开行政复议、行政诉讼情况
         * @description 政府信息公开行政复议、行政诉讼情况 / Administrative reviews and suits over disclosure
         */
        ReviewLitigationInput: {
            /**
             * 行政复议
             * @description 行政复议 / Administrative review
             */
            review: components["schemas"]["ReviewLitigationRowInput"];
            /**
             * 行政诉讼
             * @description 行政诉讼 / Administrative litigation
             */
            litigation: {
                /**
                 * 未经复议直接起诉
                 * @description 未经复议直接起诉 / suits without prior review
                 */
                direct: components["schemas"]["ReviewLitigationRowInput"];
                /**
                 * 复议后起诉
                 * @description 复议后起诉 / suits after review
                 */
                afterReview: components["schemas"]["ReviewLitigationRowInput"];
            };
        };
        /**
         * 政府信息公开行政复议、行政诉讼情况
         * @description 政府信息公开行政复议、行政诉讼情况 / Administrative reviews and suits over disclosure
         */
        ReviewLitigationPatch: {
            /**
             * 行政复议
             * @description 行政复议 / Administrative review
             */
            review?: components["schemas"]["ReviewLitigationRowPatch"] | null;
            /**
             * 行政诉讼
             * @description 行政诉讼 / Administrative litigation
             */
            litigation?: {
                /**
                 * 未经复议直接起诉
                 * @description 未经复议直接起诉 / suits without prior review
                 */
                direct?: components["schemas"]["ReviewLitigationRowPatch"] | null;
                /**
                 * 复议后起诉
                 * @description 复议后起诉 / suits after review
                 */
                afterReview?: components["schemas"]["ReviewLitigationRowPatch"] | null;
            } | null;
        };
        /** @description 一行数据 / A row of figures */
        ReviewLitigationRow: {
            /**
             * 结果维持
             * Format: int64
             * @description 结果维持 / upheld
             */
            upheld: number | null;
            /**
             * 结果纠正
             * Format: int64
             * @description 结果纠正 / corrected
             */
            corrected: number | null;
            /**
             * 其他结果
             * Format: int64
             * @description 其他结果 / other outcome
             */
            other: number | null;
            /**
             * 尚未审结
             * Format: int64
             * @description 尚未审结 / pending
             */
            pending: number | null;
            /**
             * 总计
             * Format: int64
             * @description 总计 / total
             */
            total: number | null;
        };
        /** @description 一行数据 / A row of figures */
        ReviewLitigationRowInput: {
            /**
             * 结果维持
             * Format: int64
             * @description 结果维持 / upheld
             */
            upheld: number | null;
            /**
             * 结果纠正
             * Format: int64
             * @description 结果纠正 / corrected
             */
            corrected: number | null;
            /**
             * 其他结果
             * Format: int64
             * @description 其他结果 / other outcome
             */
            other: number | null;
            /**
             * 尚未审结
             * Format: int64
             * @description 尚未审结 / pending
             */
            pending: number | null;
            /**
             * 总计
             * Format: int64
             * @description 总计 / total
             */
            total?: number | null;
        };
        /** @description 一行数据 / A row of figures */
        ReviewLitigationRowPatch: {
            /**
             * 结果维持
             * Format: int64
             * @description 结果维持 / upheld
             */
            upheld?: number | null;
            /**
             * 结果纠正
             * Format: int64
             * @description 结果纠正 / corrected
             */
            corrected?: number | null;
            /**
             * 其他结果
             * Format: int64
             * @description 其他结果 / other outcome
             */
            other?: number | null;
            /**
             * 尚未审结
             * Format: int64
             * @description 尚未审结 / pending
             */
            pending?: number | null;
            /**
             * 总计
             * Format: int64
             * @description 总计 / total
             */
            total?: number | null;
        };
        /** @description 一行数据 / A row of figures */
        ReviewLitigationRowSums: {
            /**
             * 结果维持
             * Format: int64
             * @description 结果维持 / upheld
             */
            upheld: number | null;
            /**
             * 结果纠正
             * Format: int64
             * @description 结果纠正 / corrected
             */
            corrected: number | null;
            /**
             * 其他结果
             * Format: int64
             * @description 其他结果 / other outcome
             */
            other: number | null;
            /**
             * 尚未审结
             * Format: int64
             * @description 尚未审结 / pending
             */
            pending: number | null;
            /**
             * 总计
             * Format: int64
             * @description 总计 / total
             */
            total: number | null;
        };
        /**
         * 政府信息公开行政复议、行政诉讼情况
         * @description 政府信息公开行政复议、行政诉讼情况 / Administrative reviews and suits over disclosure
         */
        ReviewLitigationSums: {
            /**
             * 行政复议
             * @description 行政复议 / Administrative review
             */
            review: components["schemas"]["ReviewLitigationRowSums"];
            /**
             * 行政诉讼
             * @description 行政诉讼 / Administrative litigation
             */
            litigation: {
                /**
                 * 未经复议直接起诉
                 * @description 未经复议直接起诉 / suits without prior review
                 */
                direct: components["schemas"]["ReviewLitigationRowSums"];
                /**
                 * 复议后起诉
                 * @description 复议后起诉 / suits after review
                 */
                afterReview: components["schemas"]["ReviewLitigationRowSums"];
            };
        };
        /** @description 校验规则及其示例 / A rule with its examples */
        Rule: {
            /** @description 规则编号，永不改作他用 / Id, never reused */
            id: string;
            /**
             * Format: int64
             * @description 层次：0 格式，1 表内，2 各部分之间，3 跨年度和合理性，4 跨机关 / 0 form, 1 within a table, 2 across sections, 3 across years and plausibility, 4 across the tree
             */
            level: number;
            /**
             * @description 严重程度：错误、警告、提示 / Severity
             * @enum {string}
             */
            severity: "error" | "warning" | "information";
            /** @description 自哪一版规则集起 / The rule set version that introduced it */
            since: string;
            basis: components["schemas"]["Text"];
            title: components["schemas"]["Text"];
            /** @description 公式 / Formula, by the coordinates of the form */
            formula: string;
            howToFix: components["schemas"]["Text"];
            appliesTo: components["schemas"]["AppliesTo"];
            /** @description 从另一面看同一问题的规则 / Related rules on the same matter */
            related: string[];
            /** @description 阈值，可按机关调整 / Thresholds, which an office can adjust */
            parameters: {
                [key: string]: components["schemas"]["RuleParameter"];
            };
            /**
             * @description 空白如何处理：zero 作 0，skip 不判断，blocked 作 0 但未填的合计不判断 / How a blank is treated: zero counts as 0, skip does not apply the rule, blocked counts as 0 unless it is a total
             * @enum {string}
             */
            missing: "zero" | "skip" | "blocked";
            /** @description 等式规则的全部等式；其他规则为空 / The equations; empty for other rules */
            equations: {
                /**
                 * @description 格式版本 / The edition of the form
                 * @enum {string}
                 */
                edition: "2019" | "2021";
                /** @description 左端各格的坐标 / Cells of the left side */
                left: string[];
                /** @description 右端各格的坐标 / Cells of the right side */
                right: string[];
            }[];
            /** @description 符合、违反、缺数的示例 / Examples */
            examples: {
                /** @description 示例 / An example */
                passing: {
                    /**
                     * @description 格式版本 / The edition of the form
                     * @enum {string}
                     */
                    edition: "2019" | "2021";
                    /** @description 按坐标列出的单元格，其余为空白 / Cells by coordinates; all others are blank */
                    cells: {
                        [key: string]: number | string | null;
                    };
                    /** @description 按坐标列出的备注 / Remarks by coordinates */
                    remarks?: {
                        [key: string]: string;
                    };
                    /** @description 类别 / Of the organization itself, or consolidated */
                    kind?: string;
                    /** @description 标题 / Title */
                    title?: string;
                    /** @description 文字部分 / Prose */
                    narrative?: unknown;
                    /** @description 机关 / What the register holds of the organization */
                    organization?: unknown;
                    /** @description 上年报告 / Last year’s report */
                    previous?: unknown;
                    /** @description 所汇总的各机关报告 / The reports that it sums up */
                    children?: unknown[];
                    /** @description 同级机关的文字部分 / Prose of organizations beside it */
                    siblings?: unknown[];
                    /** @description 按坐标列出的金额单位 / Units of amounts by coordinates */
                    units?: {
                        [key: string]: string;
                    };
                    /** @description 印制的报告所见 / Content of the printed report */
                    document?: unknown;
                };
                /** @description 示例 / An example */
                failing: {
                    /**
                     * @description 格式版本 / The edition of the form
                     * @enum {string}
                     */
                    edition: "2019" | "2021";
                    /** @description 按坐标列出的单元格，其余为空白 / Cells by coordinates; all others are blank */
                    cells: {
                        [key: string]: number | string | null;
                    };
                    /** @description 按坐标列出的备注 / Remarks by coordinates */
                    remarks?: {
                        [key: string]: string;
                    };
                    /** @description 类别 / Of the organization itself, or consolidated */
                    kind?: string;
                    /** @description 标题 / Title */
                    title?: string;
                    /** @description 文字部分 / Prose */
                    narrative?: unknown;
                    /** @description 机关 / What the register holds of the organization */
                    organization?: unknown;
                    /** @description 上年报告 / Last year’s report */
                    previous?: unknown;
                    /** @description 所汇总的各机关报告 / The reports that it sums up */
                    children?: unknown[];
                    /** @description 同级机关的文字部分 / Prose of organizations beside it */
                    siblings?: unknown[];
                    /** @description 按坐标列出的金额单位 / Units of amounts by coordinates */
                    units?: {
                        [key: string]: string;
                    };
                    /** @description 印制的报告所见 / Content of the printed report */
                    document?: unknown;
                };
                /** @description 缺数的示例 / An example with a blank */
                missing: {
                    /**
                     * @description 格式版本 / The edition of the form
                     * @enum {string}
                     */
                    edition: "2019" | "2021";
                    /** @description 按坐标列出的单元格，其余为空白 / Cells by coordinates; all others are blank */
                    cells: {
                        [key: string]: number | string | null;
                    };
                    /** @description 按坐标列出的备注 / Remarks by coordinates */
                    remarks?: {
                        [key: string]: string;
                    };
                    /** @description 类别 / Of the organization itself, or consolidated */
                    kind?: string;
                    /** @description 标题 / Title */
                    title?: string;
                    /** @description 文字部分 / Prose */
                    narrative?: unknown;
                    /** @description 机关 / What the register holds of the organization */
                    organization?: unknown;
                    /** @description 上年报告 / Last year’s report */
                    previous?: unknown;
                    /** @description 所汇总的各机关报告 / The reports that it sums up */
                    children?: unknown[];
                    /** @description 同级机关的文字部分 / Prose of organizations beside it */
                    siblings?: unknown[];
                    /** @description 按坐标列出的金额单位 / Units of amounts by coordinates */
                    units?: {
                        [key: string]: string;
                    };
                    /** @description 印制的报告所见 / Content of the printed report */
                    document?: unknown;
                    /** @description 缺数时是否报告 / Whether the rule then reports a finding */
                    isFound: boolean;
                };
            };
        };
        /** @description 规则调整 / A rule adjustment */
        RuleAdjustment: {
            /** Format: uuid */
            id: string;
            /** @description 规则编号，见 /rules / Id of the rule, see /rules */
            ruleId: string;
            organization: components["schemas"]["NamedOrganization"];
            /** @description 该规则的结果最高为 warning（警告）或 information（提示），off 不再报告；null 不变。表内算术错误不能 off / The highest severity of its findings; off: not reported; null: unchanged. Errors of level 1 cannot be off */
            severity: ("warning" | "information" | "off") | null;
            /** @description 另定的阈值，名称和范围见规则的 parameters / Thresholds by name, see the rule */
            parameters: {
                [key: string]: number;
            };
            /** @description 理由 / Why */
            reason: string;
            /**
             * Format: date-time
             * @description 终止时间；null 仍有效 / When it ended; null: in force
             */
            endedAt: string | null;
            /**
             * Format: int64
             * @description 版本号 / Version, counted from 1
             */
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        /** @description 新的规则调整 / A new rule adjustment */
        RuleAdjustmentInput: {
            /** @description 机关的标识、统一社会信用代码或名称 / The organization, by id, credit code or name */
            organizationId: string;
            /** @description 规则编号，见 /rules / Id of the rule, see /rules */
            ruleId: string;
            /** @description 该规则的结果最高为 warning（警告）或 information（提示），off 不再报告；null 不变。表内算术错误不能 off / The highest severity of its findings; off: not reported; null: unchanged. Errors of level 1 cannot be off */
            severity?: ("warning" | "information" | "off") | null;
            /** @description 另定的阈值，名称和范围见规则的 parameters / Thresholds by name, see the rule */
            parameters?: {
                [key: string]: number;
            };
            /** @description 理由 / Why */
            reason: string;
        };
        /** @description 一页结果 / A page */
        RuleAdjustmentPage: {
            items: components["schemas"]["RuleAdjustment"][];
            /** @description 下一页的 cursor；null 表示没有 / The cursor of the next page; null at the end */
            next: string | null;
            /**
             * Format: int64
             * @description 总条数，仅当 count=true；50000 即不少于 50000 / Items of the whole list, only with count=true; 50000: at least as many
             */
            total?: number;
        };
        /** @description 设想的规则改动 / A change to a rule */
        RuleChange: {
            /** @description 规则编号 / The rule */
            ruleId: string;
            /**
             * @description 改为何种严重程度，可高于规则表；不填为规则表所定 / The new severity, which may be higher than the rule’s own; left out: the rule’s own
             * @enum {string}
             */
            severity?: "error" | "warning" | "information" | "off";
            /** @description 阈值 / Thresholds by name */
            parameters?: {
                [key: string]: number;
            };
        };
        /** @description 校验规则 / Rules */
        RuleList: {
            items: components["schemas"]["RuleSummary"][];
            /** @description 总是一页 / Always one page */
            next: null;
            /** @description 规则集版本 / Version of the rule set */
            ruleSetVersion: string;
        };
        /** @description 阈值 / A threshold */
        RuleParameter: {
            /** @description 规则所用的值 / The value that the rule uses */
            value: number;
            /** @description 可调整的最小值 / Least value an office may set */
            min: number;
            /** @description 可调整的最大值 / Greatest */
            max: number;
            title: components["schemas"]["Text"];
        };
        /** @description 校验规则 / A rule */
        RuleSummary: {
            /** @description 规则编号，永不改作他用 / Id, never reused */
            id: string;
            /**
             * Format: int64
             * @description 层次：0 格式，1 表内，2 各部分之间，3 跨年度和合理性，4 跨机关 / 0 form, 1 within a table, 2 across sections, 3 across years and plausibility, 4 across the tree
             */
            level: number;
            /**
             * @description 严重程度：错误、警告、提示 / Severity
             * @enum {string}
             */
            severity: "error" | "warning" | "information";
            /** @description 自哪一版规则集起 / The rule set version that introduced it */
            since: string;
            basis: components["schemas"]["Text"];
            title: components["schemas"]["Text"];
            /** @description 公式 / Formula, by the coordinates of the form */
            formula: string;
            howToFix: components["schemas"]["Text"];
            appliesTo: components["schemas"]["AppliesTo"];
            /** @description 从另一面看同一问题的规则 / Related rules on the same matter */
            related: string[];
            /** @description 阈值，可按机关调整 / Thresholds, which an office can adjust */
            parameters: {
                [key: string]: components["schemas"]["RuleParameter"];
            };
            /**
             * @description 空白如何处理：zero 作 0，skip 不判断，blocked 作 0 但未填的合计不判断 / How a blank is treated: zero counts as 0, skip does not apply the rule, blocked counts as 0 unless it is a total
             * @enum {string}
             */
            missing: "zero" | "skip" | "blocked";
        };
        /** @description 更换密钥的方式 / How a secret is rotated */
        SecretRotation: {
            /**
             * Format: int64
             * @description 旧密钥同时签名的小时数 / How many hours the old secret signs beside the new one
             * @default 24
             */
            graceHours?: number;
        };
        /** @description 历年合计 / Sums over the years */
        Series: {
            /**
             * Format: int64
             * @description 报告年度，2019 年起 / The year reported on, from 2019
             */
            from: number;
            /**
             * Format: int64
             * @description 报告年度，2019 年起 / The year reported on, from 2019
             */
            to: number;
            /** @description 所辖范围；null 为整个名录 / The subtree; null: the whole register */
            within: components["schemas"]["NamedOrganization"] | null;
            /**
             * @description area 全域：该机关及其全部下级；own 本级：其中与该机关同级的，须填 within / All of the subtree; or only its level, which requires within
             * @enum {string}
             */
            scope: "area" | "own";
            status: ("draft" | "submitted" | "returned" | "accepted" | "published")[];
            /**
             * @description true 只计垂直管理机关，false 只计其余；二者从不相加 / Only vertical systems, or only the others
             * @default false
             */
            verticallyLed: boolean;
            /**
             * Format: date-time
             * @description null 为现在 / null: now
             */
            asOf: string | null;
            /**
             * Format: int64
             * @description 数据版本，公布或名录变动后增大 / Grows with publications and the register
             */
            dataVersion: number;
            items: components["schemas"]["SeriesValue"][];
            /** @description 总是 null：一次全部列出 / Always null: all are listed */
            next: null;
        };
        /** @description 一年的合计 / The sum of a year */
        SeriesValue: {
            /**
             * Format: int64
             * @description 报告年度，2019 年起 / The year reported on, from 2019
             */
            year: number;
            /**
             * @description 该年度的格式版本 / The edition of the year
             * @enum {string}
             */
            edition: "2019" | "2021";
            /** @description 单元格名称 / The name of the cell */
            cell: string;
            /** @description null 为该格式版本没有 / null: the edition has none */
            pointer: string | null;
            label: string;
            /** @description 单位；null 为件数 / Unit; null: a count */
            unit: "万元" | null;
            /** @description 整数，或万元十进制字符串；null 没有报告有值 / A count, or an amount; null: no report has a value */
            value: (number | null) | (string | null);
            /**
             * @description value 有值（零即 0）；blank 有报告，此格全部空白；not-filed 没有报告；not-comparable 各报告的格式版本均无此格 / A sum of the reports that have a value (zero is 0); all blank; no report; not in their editions
             * @enum {string}
             */
            state: "value" | "blank" | "not-filed" | "not-comparable";
            /**
             * Format: int64
             * @description 有值的报告数；合计格须各项都有 / Reports with a value; of a total, in each part
             */
            reports: number;
            /**
             * Format: int64
             * @description 空白的报告数；合计格为任一项 / Reports with a blank; of a total, in any part
             */
            blank: number;
            /**
             * Format: int64
             * @description 格式版本没有此格或其一项的报告数 / Reports of editions without it or a part
             */
            notComparable: number;
            /**
             * Format: int64
             * @description 应有本机关报告的机关数 / Organizations that were to publish
             */
            expected: number;
            /**
             * Format: int64
             * @description 计入的报告数 / Reports in the sum
             */
            included: number;
            /**
             * Format: int64
             * @description 没有报告的机关数 / Organizations without a report
             */
            missing: number;
        };
        /** @description 签发 / Who signed, and when */
        SignOff: {
            /** @description 签发人姓名 / Name */
            name: string;
            /** @description 签发人职务 / Post */
            post: string;
            /**
             * Format: date
             * @description 签发日期 / The day of the signature
             */
            date: string;
        };
        /** @description 算式中的单元格 / A cell of a sum */
        SignedCell: {
            /** @description 单元格的名称，各版格式相同，如 granted.total；见 GET /editions/{editionId} / The name of a cell, alike in every edition */
            cell: string;
            /**
             * Format: int32
             * @description 1 相加，-1 减去 / 1: added; -1: subtracted
             * @enum {integer}
             */
            sign: 1 | -1;
        };
        /** @description 试算结果 / The differences */
        SimulationAnswer: {
            /** @description 规则集版本 / Version of the rule set */
            ruleSetVersion: string;
            /**
             * Format: int64
             * @description 报告数 / Reports
             */
            reports: number;
            /**
             * Format: int64
             * @description 机关数 / Organizations
             */
            organizations: number;
            /** @description 有变化的报告和机关数 / The number of reports and organizations with differences */
            differing: {
                /**
                 * Format: int64
                 * @description 报告数 / Reports
                 */
                reports: number;
                /**
                 * Format: int64
                 * @description 机关数 / Organizations
                 */
                organizations: number;
            };
            /** @description 各规则的变化 / The difference for each rule */
            totals: components["schemas"]["ChangeTotal"][];
            /** @description 有变化的报告，新增错误多的在前 / Reports with differences, most new errors first */
            items: components["schemas"]["ChangedReport"][];
        };
        /** @description 规则试算 / A simulation */
        SimulationInput: {
            /** @description 该机关及其全部下级 / This organization and all below it */
            organizationId: string;
            /**
             * Format: int64
             * @description 起始年度 / First year
             */
            from?: number;
            /**
             * Format: int64
             * @description 截止年度 / Last year
             */
            to?: number;
            /**
             * @description 报告类别 / Kind of the reports
             * @enum {string}
             */
            kind?: "own" | "consolidated";
            /** @description 设想的改动，取代各机关对该规则现有的调整 / The changes, which replace the adjustments of these rules */
            changes: components["schemas"]["RuleChange"][];
            /**
             * Format: int64
             * @description 列出多少项 / How many items to list
             * @default 50
             */
            limit?: number;
        };
        /** @description 可能的更正，不会自动采用 / Never applied by itself */
        Suggestion: {
            /** @description 单元格 / The cell, as a JSON Pointer */
            pointer: string;
            /** @description 单元格的值 / The content of a cell */
            value: number | string | null;
        };
        /** @description 计入和缺少的报告；已公布的数据：expected = included − additional + missingCount / What the sum is of, and what it lacks */
        SumCoverage: {
            /**
             * Format: int64
             * @description 应有本机关报告的机关数 / Organizations that were to publish
             */
            expected: number;
            /**
             * Format: int64
             * @description 计入的报告数 / Reports in the sum
             */
            included: number;
            /**
             * Format: int64
             * @description 其中本应公布汇总报告的 / Of these, where a consolidated report was due
             */
            additional: number;
            /**
             * Format: int64
             * @description 没有报告的机关数 / Organizations without a report
             */
            missingCount: number;
            /** @description 最多 200 个，其余见 /statistics/completeness / At most 200; others there */
            missing: components["schemas"]["ListedOrganization"][];
            /**
             * Format: int64
             * @description 报告未计入的机关数 / Reports that are not in the sum
             */
            excludedCount: number;
            /** @description 最多 200 个 / At most 200 */
            excluded: components["schemas"]["ExcludedOrganization"][];
            /** @description 名单是否未列全；各项数目总是准确的 / Whether a list is cut; the counts are exact */
            truncated: boolean;
        };
        /** @description 分布 / A distribution */
        SumDistribution: {
            /**
             * Format: int64
             * @description 报告年度，2019 年起 / The year reported on, from 2019
             */
            year: number;
            /**
             * @description 该年度的格式版本 / The edition of the year
             * @enum {string}
             */
            edition: "2019" | "2021";
            /** @description 所辖范围；null 为整个名录 / The subtree; null: the whole register */
            within: components["schemas"]["NamedOrganization"] | null;
            /**
             * @description area 全域：该机关及其全部下级；own 本级：其中与该机关同级的，须填 within / All of the subtree; or only its level, which requires within
             * @enum {string}
             */
            scope: "area" | "own";
            status: ("draft" | "submitted" | "returned" | "accepted" | "published")[];
            /**
             * @description true 只计垂直管理机关，false 只计其余；二者从不相加 / Only vertical systems, or only the others
             * @default false
             */
            verticallyLed: boolean;
            /**
             * Format: date-time
             * @description null 为现在 / null: now
             */
            asOf: string | null;
            /**
             * Format: int64
             * @description 数据版本，公布或名录变动后增大 / Grows with publications and the register
             */
            dataVersion: number;
            /**
             * @description 指标，见 /indicators / See /indicators
             * @enum {string}
             */
            indicator: "granted" | "refusals" | "not-held" | "carried-forward" | "corrected-in-review" | "corrected-in-suits" | "disputes" | "normative-documents";
            /**
             * @description 单位，见 /indicators / See /indicators
             * @enum {string}
             */
            unit: "share" | "ratio" | "number";
            /** @description 口径，见 /indicators / See /indicators */
            definition: string;
            /**
             * Format: int64
             * @description 办件更少的不排名、不计入 / With fewer, no rank
             */
            minimumCases: number;
            /**
             * Format: int64
             * @description 应有本机关报告的机关数 / Organizations that were to publish
             */
            expected: number;
            /**
             * Format: int64
             * @description 计入的报告数 / Reports in the sum
             */
            included: number;
            /**
             * Format: int64
             * @description 没有报告的机关数 / Organizations without a report
             */
            missing: number;
            /**
             * Format: int64
             * @description 计入的机关数 / Organizations counted
             */
            n: number;
            min: number | null;
            firstQuartile: number | null;
            median: number | null;
            thirdQuartile: number | null;
            max: number | null;
            /** @constant */
            quantileMethod: "nearest-rank";
            /** @description 占比的十等分 / Of a share */
            histogram: {
                from: number;
                to: number;
                /** Format: int64 */
                count: number;
            }[] | null;
            /** @description 未计入的机关数 / Organizations left out */
            leftOut: {
                /** Format: int64 */
                "not-comparable": number;
                /** Format: int64 */
                inconsistent: number;
                /** Format: int64 */
                "no-cases": number;
                /** Format: int64 */
                "too-few-cases": number;
            };
            /** @description 合计之比，含办件少的 / Of all together, also small ones */
            ratioOfSums: {
                /** @description null 见 state / null: see `state` */
                value: number | null;
                /** @description 分子 / Numerator */
                numerator: number | null;
                /** @description 分母 / Denominator */
                denominator: number | null;
                /**
                 * @description 同 SumIndicator / As in SumIndicator
                 * @enum {string}
                 */
                state: "value" | "no-cases" | "not-comparable" | "inconsistent";
                /** Format: int64 */
                organizations: number;
            } | null;
        };
        /** @description 合计的构成 / What a sum is made of */
        SumExplanation: {
            /**
             * Format: int64
             * @description 报告年度，2019 年起 / The year reported on, from 2019
             */
            year: number;
            /**
             * @description 该年度的格式版本 / The edition of the year
             * @enum {string}
             */
            edition: "2019" | "2021";
            /** @description 所辖范围；null 为整个名录 / The subtree; null: the whole register */
            within: components["schemas"]["NamedOrganization"] | null;
            /**
             * @description area 全域：该机关及其全部下级；own 本级：其中与该机关同级的，须填 within / All of the subtree; or only its level, which requires within
             * @enum {string}
             */
            scope: "area" | "own";
            status: ("draft" | "submitted" | "returned" | "accepted" | "published")[];
            /**
             * @description true 只计垂直管理机关，false 只计其余；二者从不相加 / Only vertical systems, or only the others
             * @default false
             */
            verticallyLed: boolean;
            /**
             * Format: date-time
             * @description null 为现在 / null: now
             */
            asOf: string | null;
            /**
             * Format: int64
             * @description 数据版本，公布或名录变动后增大 / Grows with publications and the register
             */
            dataVersion: number;
            cell: {
                /** @description 单元格 / The cell */
                pointer: string;
                label: string;
                /** @description 单位；null 为件数 / Unit; null: a count */
                unit: "万元" | null;
            };
            /** @description 整数，或万元十进制字符串；null 没有报告有值 / A count, or an amount; null: no report has a value */
            value: (number | null) | (string | null);
            /**
             * @description value 有值（零即 0）；blank 有报告，此格全部空白；not-filed 没有报告；not-comparable 各报告的格式版本均无此格 / A sum of the reports that have a value (zero is 0); all blank; no report; not in their editions
             * @enum {string}
             */
            state: "value" | "blank" | "not-filed" | "not-comparable";
            /** @description 相加的单元格 / The cells that are added */
            formula: components["schemas"]["SummedCell"][];
            /**
             * Format: int64
             * @description 计入的报告数 / Reports in the sum
             */
            included: number;
            /**
             * Format: int64
             * @description 有值的报告数；合计格须各项都有 / Reports with a value; of a total, in each part
             */
            reports: number;
            /**
             * Format: int64
             * @description 空白的报告数；合计格为任一项 / Reports with a blank; of a total, in any part
             */
            blank: number;
            /**
             * Format: int64
             * @description 格式版本没有此格或其一项的报告数 / Reports of editions without it or a part
             */
            notComparable: number;
            items: components["schemas"]["SumPart"][];
            /** @description 下一页的 cursor；null 表示没有 / The cursor of the next page; null at the end */
            next: string | null;
        };
        /** @description 一种口径的值 / The value by a definition */
        SumIndicator: {
            /** @description 口径，见 /indicators / See /indicators */
            definition: string;
            title: components["schemas"]["Text"];
            /** @description null 见 state / null: see `state` */
            value: number | null;
            /** @description 分子 / Numerator */
            numerator: number | null;
            /** @description 分母 / Denominator */
            denominator: number | null;
            /**
             * @description no-cases 分母为零；inconsistent 数据矛盾；其余同 totals / Denominator 0; contradictory figures; others as in totals
             * @enum {string}
             */
            state: "value" | "no-cases" | "blank" | "not-filed" | "not-comparable" | "inconsistent";
            /** @description 占比的区间 / Of a share */
            interval: components["schemas"]["SumInterval"] | null;
            /**
             * Format: int64
             * @description 有值的报告数；合计格须各项都有 / Reports with a value; of a total, in each part
             */
            reports: number;
            /**
             * Format: int64
             * @description 空白的报告数；合计格为任一项 / Reports with a blank; of a total, in any part
             */
            blank: number;
            /**
             * Format: int64
             * @description 格式版本没有此格或其一项的报告数 / Reports of editions without it or a part
             */
            notComparable: number;
        };
        /** @description 一组机关 / A group */
        SumIndicatorGroup: {
            /** @description 同 totals / As in totals */
            group: string;
            /** @description 名称 / Name */
            name: string;
            /**
             * Format: int64
             * @description 应有本机关报告的机关数 / Organizations that were to publish
             */
            expected: number;
            /**
             * Format: int64
             * @description 计入的报告数 / Reports in the sum
             */
            included: number;
            /**
             * Format: int64
             * @description 没有报告的机关数 / Organizations without a report
             */
            missing: number;
            values: components["schemas"]["SumIndicator"][];
        };
        /** @description 指标值 / The values */
        SumIndicators: {
            /**
             * Format: int64
             * @description 报告年度，2019 年起 / The year reported on, from 2019
             */
            year: number;
            /**
             * @description 该年度的格式版本 / The edition of the year
             * @enum {string}
             */
            edition: "2019" | "2021";
            /** @description 所辖范围；null 为整个名录 / The subtree; null: the whole register */
            within: components["schemas"]["NamedOrganization"] | null;
            /**
             * @description area 全域：该机关及其全部下级；own 本级：其中与该机关同级的，须填 within / All of the subtree; or only its level, which requires within
             * @enum {string}
             */
            scope: "area" | "own";
            status: ("draft" | "submitted" | "returned" | "accepted" | "published")[];
            /**
             * @description true 只计垂直管理机关，false 只计其余；二者从不相加 / Only vertical systems, or only the others
             * @default false
             */
            verticallyLed: boolean;
            /**
             * Format: date-time
             * @description null 为现在 / null: now
             */
            asOf: string | null;
            /**
             * Format: int64
             * @description 数据版本，公布或名录变动后增大 / Grows with publications and the register
             */
            dataVersion: number;
            /**
             * @description 指标，见 /indicators / See /indicators
             * @enum {string}
             */
            indicator: "granted" | "refusals" | "not-held" | "carried-forward" | "corrected-in-review" | "corrected-in-suits" | "disputes" | "normative-documents";
            /**
             * @description 单位，见 /indicators / See /indicators
             * @enum {string}
             */
            unit: "share" | "ratio" | "number";
            /**
             * Format: int64
             * @description 应有本机关报告的机关数 / Organizations that were to publish
             */
            expected: number;
            /**
             * Format: int64
             * @description 计入的报告数 / Reports in the sum
             */
            included: number;
            /**
             * Format: int64
             * @description 没有报告的机关数 / Organizations without a report
             */
            missing: number;
            values: components["schemas"]["SumIndicator"][];
            groups: components["schemas"]["SumIndicatorGroup"][];
        };
        /** @description 95% Wilson */
        SumInterval: {
            low: number;
            high: number;
        };
        /** @description 合计中的一份报告 / A report in the sum */
        SumPart: {
            organization: components["schemas"]["ListedOrganization"];
            /** Format: uuid */
            reportId: string;
            /** Format: int64 */
            version: number;
            /** @description 该版本的摘要值 / The digest of its content, as in the log */
            digest: string;
            /**
             * @description 格式版本，由年度决定 / The edition of the form follows from the year
             * @enum {string}
             */
            edition: "2019" | "2021";
            /** @description 整数，或万元十进制字符串；null 没有报告有值 / A count, or an amount; null: no report has a value */
            value: (number | null) | (string | null);
            /**
             * @description value 有值（零即 0）；blank 有报告，此格全部空白；not-filed 没有报告；not-comparable 各报告的格式版本均无此格 / A sum of the reports that have a value (zero is 0); all blank; no report; not in their editions
             * @enum {string}
             */
            state: "value" | "blank" | "not-filed" | "not-comparable";
            /** @description 某一项空白或不可比 / A part is blank or not comparable */
            incomplete: boolean;
            href: string;
        };
        /** @description 排名 / A ranking */
        SumRanking: {
            /**
             * Format: int64
             * @description 报告年度，2019 年起 / The year reported on, from 2019
             */
            year: number;
            /**
             * @description 该年度的格式版本 / The edition of the year
             * @enum {string}
             */
            edition: "2019" | "2021";
            /** @description 所辖范围；null 为整个名录 / The subtree; null: the whole register */
            within: components["schemas"]["NamedOrganization"] | null;
            /**
             * @description area 全域：该机关及其全部下级；own 本级：其中与该机关同级的，须填 within / All of the subtree; or only its level, which requires within
             * @enum {string}
             */
            scope: "area" | "own";
            status: ("draft" | "submitted" | "returned" | "accepted" | "published")[];
            /**
             * @description true 只计垂直管理机关，false 只计其余；二者从不相加 / Only vertical systems, or only the others
             * @default false
             */
            verticallyLed: boolean;
            /**
             * Format: date-time
             * @description null 为现在 / null: now
             */
            asOf: string | null;
            /**
             * Format: int64
             * @description 数据版本，公布或名录变动后增大 / Grows with publications and the register
             */
            dataVersion: number;
            /**
             * @description 指标，见 /indicators / See /indicators
             * @enum {string}
             */
            indicator: "granted" | "refusals" | "not-held" | "carried-forward" | "corrected-in-review" | "corrected-in-suits" | "disputes" | "normative-documents";
            /**
             * @description 单位，见 /indicators / See /indicators
             * @enum {string}
             */
            unit: "share" | "ratio" | "number";
            /** @description 口径，见 /indicators / See /indicators */
            definition: string;
            /**
             * Format: int64
             * @description 办件更少的不排名、不计入 / With fewer, no rank
             */
            minimumCases: number;
            /**
             * Format: int64
             * @description 应有本机关报告的机关数 / Organizations that were to publish
             */
            expected: number;
            /**
             * Format: int64
             * @description 计入的报告数 / Reports in the sum
             */
            included: number;
            /**
             * Format: int64
             * @description 没有报告的机关数 / Organizations without a report
             */
            missing: number;
            /**
             * @description 大的或小的在前 / Which values are first
             * @enum {string}
             */
            order: "high" | "low";
            /**
             * Format: int64
             * @description 列出的机关数 / Organizations listed
             */
            listed: number;
            /**
             * Format: int64
             * @description 有名次的 / With a rank
             */
            ranked: number;
            items: components["schemas"]["SumRankingEntry"][];
            /** @description 下一页的 cursor；null 表示没有 / The cursor of the next page; null at the end */
            next: string | null;
        };
        /** @description 一个机关 / An organization */
        SumRankingEntry: {
            organization: components["schemas"]["ListedOrganization"];
            /**
             * @description 机关层级 / Level of the organization
             * @enum {string}
             */
            level: "national" | "province" | "prefecture" | "county" | "township";
            /**
             * @description 机关类别 / Kind of organization
             * @enum {string}
             */
            organizationKind: "government" | "department" | "office" | "zone" | "institution";
            /** @description null 见 state / null: see `state` */
            value: number | null;
            /** @description 分子 / Numerator */
            numerator: number | null;
            /** @description 分母 / Denominator */
            denominator: number | null;
            /**
             * @description 同 SumIndicator / As in SumIndicator
             * @enum {string}
             */
            state: "value" | "no-cases" | "not-comparable" | "inconsistent";
            /** @description 占比的区间 / Of a share */
            interval: components["schemas"]["SumInterval"] | null;
            /**
             * Format: int64
             * @description 名次；null 见 reason / null: see `reason`
             */
            rank: number | null;
            /**
             * Format: int64
             * @description 同类机关数，含本机关 / Peers, itself included
             */
            peers: number | null;
            /** @description 没有名次的原因；too-few-cases 少于 minimumCases / Why it has no rank */
            reason: ("not-comparable" | "inconsistent" | "no-cases" | "too-few-cases") | null;
            /** @description 规模，即办件数 / Size, by cases */
            sizeBand: {
                /** Format: int64 */
                from: number;
                /** Format: int64 */
                to: number | null;
            } | null;
        };
        /** @description 一格合计的状态 / The state of a sum */
        SumState: {
            /** @description 空文本指全部单元格 / Empty: all cells */
            pointer: string;
            /**
             * @description value 有值（零即 0）；blank 有报告，此格全部空白；not-filed 没有报告；not-comparable 各报告的格式版本均无此格 / A sum of the reports that have a value (zero is 0); all blank; no report; not in their editions
             * @enum {string}
             */
            state: "value" | "blank" | "not-filed" | "not-comparable";
            /**
             * Format: int64
             * @description 有值的报告数；合计格须各项都有 / Reports with a value; of a total, in each part
             */
            reports: number;
            /**
             * Format: int64
             * @description 空白的报告数；合计格为任一项 / Reports with a blank; of a total, in any part
             */
            blank: number;
            /**
             * Format: int64
             * @description 格式版本没有此格或其一项的报告数 / Reports of editions without it or a part
             */
            notComparable: number;
        };
        /** @description 单元格 / A cell */
        SummedCell: {
            /** @description 单元格 / The cell */
            pointer: string;
            label: string;
        };
        /** @description 双语文本 / A text in both languages */
        Text: {
            /** @description 中文 / Chinese */
            zh: string;
            /** @description 英文 / English */
            en: string;
        };
        /** @description 各格合计 / The sum of every cell */
        Totals: {
            /**
             * Format: int64
             * @description 报告年度，2019 年起 / The year reported on, from 2019
             */
            year: number;
            /**
             * @description 该年度的格式版本 / The edition of the year
             * @enum {string}
             */
            edition: "2019" | "2021";
            /** @description 所辖范围；null 为整个名录 / The subtree; null: the whole register */
            within: components["schemas"]["NamedOrganization"] | null;
            /**
             * @description area 全域：该机关及其全部下级；own 本级：其中与该机关同级的，须填 within / All of the subtree; or only its level, which requires within
             * @enum {string}
             */
            scope: "area" | "own";
            status: ("draft" | "submitted" | "returned" | "accepted" | "published")[];
            /**
             * @description true 只计垂直管理机关，false 只计其余；二者从不相加 / Only vertical systems, or only the others
             * @default false
             */
            verticallyLed: boolean;
            /**
             * Format: date-time
             * @description null 为现在 / null: now
             */
            asOf: string | null;
            /**
             * Format: int64
             * @description 数据版本，公布或名录变动后增大 / Grows with publications and the register
             */
            dataVersion: number;
            /** @description 计入的报告数 / Reports in the sum, by edition */
            editions: {
                /**
                 * @description 格式版本，由年度决定 / The edition of the form follows from the year
                 * @enum {string}
                 */
                edition: "2019" | "2021";
                /** Format: int64 */
                reports: number;
            }[];
            proactiveDisclosure: components["schemas"]["ProactiveDisclosure2021Sums"] | components["schemas"]["ProactiveDisclosure2019Sums"];
            applicationStatistics: components["schemas"]["ApplicationStatistics2021Sums"] | components["schemas"]["ApplicationStatistics2019Sums"];
            reviewLitigation: components["schemas"]["ReviewLitigationSums"];
            /** @description 并非每份报告都有值的单元格；其余每份都有值，0 即零。没有报告时只有一项，pointer 为空 / The cells of which not every report has a value; of others 0 is zero. Without any report one entry with an empty pointer */
            states: components["schemas"]["SumState"][];
            coverage: components["schemas"]["SumCoverage"];
            /** @description 按 by 分组；未填为空 / By `by`; else empty */
            groups: components["schemas"]["TotalsGroup"][];
        };
        /** @description 一组机关的合计 / The sums of a group */
        TotalsGroup: {
            /** @description 层级、类别，或直接下级的标识（连同其全部下级；本机关自身单列） / The level, the kind, or the id of an organization directly below, with all below it */
            group: string;
            /** @description 名称 / Name */
            name: string;
            /**
             * Format: int64
             * @description 应有本机关报告的机关数 / Organizations that were to publish
             */
            expected: number;
            /**
             * Format: int64
             * @description 计入的报告数 / Reports in the sum
             */
            included: number;
            /**
             * Format: int64
             * @description 没有报告的机关数 / Organizations without a report
             */
            missing: number;
            proactiveDisclosure: components["schemas"]["ProactiveDisclosure2021Sums"] | components["schemas"]["ProactiveDisclosure2019Sums"];
            applicationStatistics: components["schemas"]["ApplicationStatistics2021Sums"] | components["schemas"]["ApplicationStatistics2019Sums"];
            reviewLitigation: components["schemas"]["ReviewLitigationSums"];
            /** @description 并非每份报告都有值的单元格；其余每份都有值，0 即零。没有报告时只有一项，pointer 为空 / The cells of which not every report has a value; of others 0 is zero. Without any report one entry with an empty pointer */
            states: components["schemas"]["SumState"][];
        };
        /** @description 办理记录 / A transition */
        Transition: {
            /** @description 操作；null 为升级前的版本 / The action; null: a version from before actions were recorded */
            action: components["schemas"]["AuditAction"] | null;
            /** @description 操作者 / Who did it */
            by: components["schemas"]["Who"] | null;
            /** @description 理由 / Why */
            reason: string | null;
            /** @description 意见 / Comments */
            comments: {
                pointer: string;
                text: string;
            }[];
            /**
             * @description 状态：draft 草稿，submitted 已报送，returned 已退回，accepted 审核通过，published 已公布 / State
             * @enum {string}
             */
            status: "draft" | "submitted" | "returned" | "accepted" | "published";
            /**
             * Format: int64
             * @description 由此产生的版本 / The version it made
             */
            version: number;
            /**
             * Format: date-time
             * @description 办理时间 / When it was done
             */
            occurredAt: string;
        };
        /** @description 办理 / A transition */
        TransitionInput: {
            /**
             * @description submit 报送，withdraw 撤回，return 退回，accept 审核通过，publish 公布，correct 启动更正 / The transition
             * @enum {string}
             */
            action: "submit" | "withdraw" | "return" | "accept" | "publish" | "correct";
            /** @description 理由：退回和更正必填 / The reason; required to return and to correct */
            reason?: string;
            /** @description 退回时对单元格的意见 / On a return: comments on cells */
            comments?: components["schemas"]["CellComment"][];
            signOff?: components["schemas"]["SignOff"];
        };
        /** @description 一页结果 / A page */
        TransitionPage: {
            items: components["schemas"]["Transition"][];
            /** @description 下一页的 cursor；null 表示没有 / The cursor of the next page; null at the end */
            next: string | null;
            /**
             * Format: int64
             * @description 总条数，仅当 count=true；50000 即不少于 50000 / Items of the whole list, only with count=true; 50000: at least as many
             */
            total?: number;
        };
        /** @description 无处可放的数字、行或说明 / A number, row or note that belongs to no cell */
        Unplaced: {
            /** @description 原文 / The text */
            text: string;
            /** @description 位置，用答复的语言 / Its place, in the language of the answer */
            place: string;
        };
        /** @description 推送地址（不含密钥） / A webhook, without its secret */
        Webhook: {
            /** Format: uuid */
            id: string;
            /** @description 推送地址，http 或 https / The address to post to, http or https */
            url: string;
            /** @description 用途或接收系统 / Its use or the receiving system */
            label: string;
            /** @description 推送的变更类型 / Kinds of changes that are delivered */
            types: ("published" | "corrected" | "withdrawn" | "accepted")[];
            /**
             * Format: uuid
             * @description 只推送该机关及其全部下级的；null 为全部 / Only of this organization and all below it; null: of all
             */
            organizationId: string | null;
            /** @description 是否暂停推送 / Whether nothing is delivered until it is resumed */
            paused: boolean;
            /**
             * Format: date-time
             * @description 更换前的密钥签名到何时；null 为只有一个密钥 / Until when the secret before the rotation signs, too; null: there is one secret
             */
            previousSecretExpiresAt: string | null;
            /**
             * Format: int64
             * @description 版本号 / Version, counted from 1
             */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** @description 推送的进展，不属于版本 / The delivery status; not part of the version */
            delivery: {
                /** @description 已处理到的变更，可作 GET /changes 的 cursor / The last change that was processed; cursor, for GET /changes */
                position: string;
                /**
                 * Format: int64
                 * @description 下一条已失败的次数 / Failed attempts at the next change
                 */
                attempts: number;
                /**
                 * Format: date-time
                 * @description 下次重试时间；null 为随时 / Not before; null: at once
                 */
                nextAttemptAt: string | null;
                /** @description 最近一次失败的原因；送达后为 null / Why the last attempt failed; null after a delivery */
                lastError: string | null;
                /**
                 * Format: date-time
                 * @description 最近一次送达 / The last delivery
                 */
                deliveredAt: string | null;
                /**
                 * Format: int64
                 * @description 放弃推送的条数 / The number of dead letters
                 */
                deadLetters: number;
                /**
                 * Format: int64
                 * @description 其中等待重新推送的条数 / How many of them are to be delivered once more
                 */
                queuedLetters: number;
            };
        };
        /** @description 新推送地址的内容 / A new webhook */
        WebhookInput: {
            /** @description 推送地址，http 或 https / The address to post to, http or https */
            url: string;
            /** @description 用途或接收系统 / Its use or the receiving system */
            label: string;
            /** @description 推送的变更类型；不填为全部 / Kinds of changes; all by default */
            types?: ("published" | "corrected" | "withdrawn" | "accepted")[] | null;
            /** @description 只推送该机关及其全部下级的：标识、统一社会信用代码或名称；不填为全部，integrator 必填 / Only of this organization and all below it, by id, credit code or name; of all by default, required of an integrator */
            organizationId?: string | null;
        };
        /** @description 一页结果 / A page */
        WebhookPage: {
            items: components["schemas"]["Webhook"][];
            /** @description 下一页的 cursor；null 表示没有 / The cursor of the next page; null at the end */
            next: string | null;
            /**
             * Format: int64
             * @description 总条数，仅当 count=true；50000 即不少于 50000 / Items of the whole list, only with count=true; 50000: at least as many
             */
            total?: number;
        };
        /** @description 推送地址的改动 / A change of a webhook */
        WebhookPatch: {
            /** @description 推送地址，http 或 https / The address to post to, http or https */
            url?: string;
            /** @description 用途或接收系统 / Its use or the receiving system */
            label?: string;
            /** @description 推送的变更类型；不填为全部 / Kinds of changes; all by default */
            types?: ("published" | "corrected" | "withdrawn" | "accepted")[] | null;
            /** @description 只推送该机关及其全部下级的：标识、统一社会信用代码或名称；不填为全部，integrator 必填 / Only of this organization and all below it, by id, credit code or name; of all by default, required of an integrator */
            organizationId?: string | null;
            /** @description 暂停或恢复推送；恢复后从暂停处继续 / Pauses deliveries, or resumes them where they were */
            paused?: boolean;
        };
        /** @description 改动后的结果 / The result with the patch */
        WhatIf: {
            /** @description 由服务计算的合计（未填报者） / Totals that were left out and computed */
            computed: string[];
            /** @description 校验结果 / The findings */
            findings: components["schemas"]["Finding"][];
            counts: components["schemas"]["FindingCounts"];
            /** @description 新出现的校验结果的 key / Keys of the findings that the patch would add */
            added: string[];
            /** @description 消除的校验结果的 key / Keys of the findings that it would fix */
            removed: string[];
        };
        /** @description 操作者 / Who acts */
        Who: {
            /**
             * @description 身份：密钥、令牌、服务本身、未认证 / How the actor was authenticated
             * @enum {string}
             */
            kind: "key" | "token" | "service" | "public";
            /** @description 密钥标识或令牌主体 / Id of the key, or subject of the token */
            id: string | null;
            /** @description 名称 / Name */
            label: string;
        };
        /** @description 一个机关的结果 / The result for one organization */
        WorstOrganization: {
            organization: components["schemas"]["NamedOrganization"];
            /**
             * Format: int64
             * @description 错误 / Errors
             */
            errors: number;
            /**
             * Format: int64
             * @description 警告 / Warnings
             */
            warnings: number;
            /**
             * Format: int64
             * @description 未说明的警告 / Warnings without a reason
             */
            unexplained: number;
            /**
             * Format: int64
             * @description 提示 / Information
             */
            information: number;
            /** @description 有结果的报告 / Its reports with findings */
            reports: {
                /** Format: uuid */
                id: string;
                /**
                 * Format: int64
                 * @description 报告年度，2019 年起 / The year reported on, from 2019
                 */
                year: number;
                /**
                 * @description 类别：own 本机关，consolidated 汇总 / Of the organization itself, or of all below it
                 * @enum {string}
                 */
                kind: "own" | "consolidated";
                /**
                 * @description 状态：draft 草稿，submitted 已报送，returned 已退回，accepted 审核通过，published 已公布 / State
                 * @enum {string}
                 */
                status: "draft" | "submitted" | "returned" | "accepted" | "published";
                /**
                 * Format: int64
                 * @description 错误 / Errors
                 */
                errors: number;
                /**
                 * Format: int64
                 * @description 警告 / Warnings
                 */
                warnings: number;
                /**
                 * Format: int64
                 * @description 未说明的警告 / Warnings without a reason
                 */
                unexplained: number;
                /**
                 * Format: int64
                 * @description 提示 / Information
                 */
                information: number;
            }[];
        };
    };
    responses: {
        /** @description 出错：code 为稳定的错误代码 / An error: code is stable */
        Problem: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                "API-Version": components["headers"]["API-Version"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Accept-Encoding": components["headers"]["Accept-Encoding"];
                Allow: components["headers"]["Allow"];
                ETag: components["headers"]["ETag"];
                "Retry-After": components["headers"]["Retry-After"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description 该时刻的内容，逐字节一致 / As it was at that instant, byte for byte
         * @example 2024-01-31T00:00:00.000Z
         */
        AsOf: string;
        /**
         * @description 为 true 时答复含总数 total / Counts the whole list: total
         * @example true
         */
        Count: boolean;
        /**
         * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
         * @example true
         */
        DryRun: boolean;
        /**
         * @description 格式，优先于 Accept / The format; overrides Accept
         * @example json
         */
        Format: "json" | "csv";
        /**
         * @description 重试时带同一个键（如 UUID）：只办理一次，返回首次的结果，保留 24 小时 / The same key on every repetition: the request is executed once, and the first answer repeated for 24 hours
         * @example 5f0d9a52-7c1e-4a39-9d2b-0c6f5a1e8b34
         */
        IdempotencyKey: string;
        /**
         * @description 读取时得到的 ETag，必需 / The ETag that was read; required
         * @example "2-103fecb1"
         */
        IfMatch: string;
        /**
         * @description 已有的 ETag，未变则 304 / A known ETag: 304 if unchanged
         * @example "9-ea229f95"
         */
        IfNoneMatch: string;
        /**
         * @description 密钥标识 / Id of the key
         * @example 01852d0b-6680-7000-8000-3c000000000f
         */
        KeyId: string;
        /**
         * @description 类别：own 本机关，consolidated 汇总；可填多个，以逗号分隔 / Of the organization itself, or of all below it; one or more
         * @example [
         *       "own"
         *     ]
         */
        Kind: ("own" | "consolidated")[];
        /**
         * @description 机关层级；可填多个，以逗号分隔 / Level of the organization; one or more
         * @example [
         *       "county"
         *     ]
         */
        Level: ("national" | "province" | "prefecture" | "county" | "township")[];
        /**
         * @description 每页条数 / Items on a page
         * @example 20
         */
        Limit: number;
        /**
         * @description 机关标识、统一社会信用代码或名称 / The id, the credit code or the name of the organization
         * @example 11371199MB0000107C
         */
        OrganizationId: string;
        /**
         * @description 机关类别；可填多个，以逗号分隔 / Kind of organization; one or more
         * @example [
         *       "department"
         *     ]
         */
        OrganizationKind: ("government" | "department" | "office" | "zone" | "institution")[];
        /**
         * @description true：公众所见的已公布版本 / true: the published version, as the public sees it
         * @example true
         */
        Published: boolean;
        /**
         * @description 报告标识 / The id of the report
         * @example 018cd1fb-f680-7000-8000-70000000001c
         */
        ReportId: string;
        /**
         * @description area 全域：该机关及其全部下级；own 本级：其中与该机关同级的，须填 within / All of the subtree; or only its level, which requires within
         * @example area
         */
        Scope: "area" | "own";
        /**
         * @description 默认 published：已公布的数据；其他状态：填报中的版本，within 须在有权查看的范围内；可填多个，以逗号分隔 / Published figures; or working versions of a subtree that the caller may read; one or more
         * @example [
         *       "published"
         *     ]
         */
        Status: ("draft" | "submitted" | "returned" | "accepted" | "published")[];
        /**
         * @description true 只计垂直管理机关，false 只计其余；二者从不相加 / Only vertical systems, or only the others
         * @example false
         */
        VerticallyLed: boolean;
        /**
         * @description 推送地址的标识 / Id of the webhook
         * @example 018cd1fb-f680-7000-8000-580000000016
         */
        WebhookId: string;
        /**
         * @description 该机关及其全部下级；默认为整个名录 / This organization and all below it
         * @example 11371199MB0000019X
         */
        Within: string;
        /**
         * @description 报告年度，2019 年起；可填多个，以逗号分隔 / The year reported on, from 2019; one or more
         * @example [
         *       2023
         *     ]
         */
        Year: number[];
    };
    requestBodies: never;
    headers: {
        /** @description 接口版本 / Version of the contract (semver) */
        "API-Version": string;
        /** @description 415 时：请求正文可用的内容编码 / With 415: the content codings of bodies */
        "Accept-Encoding": string;
        /** @description 仅当请求来源列于 CORS_ORIGINS 时 / Only for origins that CORS_ORIGINS lists */
        "Access-Control-Allow-Origin": string;
        /** @description 405 时：该地址可用的方法 / With 405: the methods of the address */
        Allow: string;
        /** @description 文件名 / The name of the file */
        "Content-Disposition": string;
        /** @description 资源版本，强校验；412 时为现在的版本 / Strong validator of the version; with 412 the current one */
        ETag: string;
        /** @description 仅当重复返回首次的结果时为 true / true on a repeated answer */
        "Idempotency-Replayed": string;
        /** @description 下一页，rel="next" / The next page, rel="next" */
        Link: string;
        /** @description 新资源的地址 / Address of the new resource */
        Location: string;
        /** @description 每分钟请求数上限 / Requests allowed in a minute */
        "RateLimit-Limit": string;
        /** @description 剩余请求数 / Requests left */
        "RateLimit-Remaining": string;
        /** @description 距重置的秒数 / Seconds until the count is reset */
        "RateLimit-Reset": string;
        /** @description 429、503 时：多少秒后重试 / With 429 and 503: seconds to wait */
        "Retry-After": string;
        /** @description 401 时：凭证的种类 / With 401: the kind of credential */
        "WWW-Authenticate": string;
        /** @description 请求标识 / The id of the request in the log */
        "X-Request-Id": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 正常 / OK */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description 各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 正常 / OK */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description 各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    listEditions: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 已有的 ETag，未变则 304 / A known ETag: 304 if unchanged
                 * @example "1-72317f65"
                 */
                "if-none-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 格式版本 / The editions */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "2019",
                     *           "name": {
                     *             "zh": "中华人民共和国政府信息公开工作年度报告格式（试行）",
                     *             "en": "Form of the annual report on government information disclosure (trial, 2019)"
                     *           },
                     *           "years": {
                     *             "from": 2019,
                     *             "to": 2020
                     *           },
                     *           "basis": {
                     *             "document": "国办公开办函〔2019〕60号",
                     *             "title": "关于政府信息公开工作年度报告有关事项的通知",
                     *             "issuer": {
                     *               "zh": "国务院办公厅政府信息与政务公开办公室",
                     *               "en": "Office for Government Information and Openness, General Office of the State Council"
                     *             },
                     *             "issuedDate": null
                     *           }
                     *         },
                     *         {
                     *           "id": "2021",
                     *           "name": {
                     *             "zh": "中华人民共和国政府信息公开工作年度报告格式",
                     *             "en": "Form of the annual report on government information disclosure (2021)"
                     *           },
                     *           "years": {
                     *             "from": 2021,
                     *             "to": null
                     *           },
                     *           "basis": {
                     *             "document": "国办公开办函〔2021〕30号",
                     *             "title": "关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知",
                     *             "issuer": {
                     *               "zh": "国务院办公厅政府信息与政务公开办公室",
                     *               "en": "Office for Government Information and Openness, General Office of the State Council"
                     *             },
                     *             "issuedDate": "2021-09-26"
                     *           }
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["EditionPage"];
                };
            };
            /** @description 未变 / Unchanged */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    getEdition: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 已有的 ETag，未变则 304 / A known ETag: 304 if unchanged
                 * @example "1-c1d271ef"
                 */
                "if-none-match"?: string;
            };
            path: {
                /**
                 * @description 格式版本 / The edition
                 * @example 2021
                 */
                editionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 格式版本 / The edition */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "2021",
                     *       "name": {
                     *         "zh": "中华人民共和国政府信息公开工作年度报告格式",
                     *         "en": "Form of the annual report on government information disclosure (2021)"
                     *       },
                     *       "years": {
                     *         "from": 2021,
                     *         "to": null
                     *       },
                     *       "basis": {
                     *         "document": "国办公开办函〔2021〕30号",
                     *         "title": "关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知",
                     *         "issuer": {
                     *           "zh": "国务院办公厅政府信息与政务公开办公室",
                     *           "en": "Office for Government Information and Openness, General Office of the State Council"
                     *         },
                     *         "issuedDate": "2021-09-26"
                     *       },
                     *       "sections": [
                     *         {
                     *           "numeral": "一",
                     *           "heading": {
                     *             "zh": "总体情况",
                     *             "en": "Overview"
                     *           },
                     *           "kind": "prose",
                     *           "member": "overview"
                     *         },
                     *         {
                     *           "numeral": "二",
                     *           "heading": {
                     *             "zh": "主动公开政府信息情况",
                     *             "en": "Proactive disclosure of government information"
                     *           },
                     *           "kind": "table",
                     *           "member": "proactiveDisclosure"
                     *         }
                     *       ],
                     *       "tables": [
                     *         {
                     *           "member": "proactiveDisclosure",
                     *           "number": "2",
                     *           "blocks": [
                     *             {
                     *               "title": {
                     *                 "zh": "第二十条第（一）项",
                     *                 "en": "Article 20, item (1)"
                     *               },
                     *               "columns": [
                     *                 {
                     *                   "key": "issued",
                     *                   "label": {
                     *                     "zh": "本年制发件数",
                     *                     "en": "issued this year"
                     *                   },
                     *                   "kind": "count"
                     *                 },
                     *                 {
                     *                   "key": "repealed",
                     *                   "label": {
                     *                     "zh": "本年废止件数",
                     *                     "en": "repealed this year"
                     *                   },
                     *                   "kind": "count"
                     *                 }
                     *               ],
                     *               "rows": [
                     *                 {
                     *                   "key": "regulations",
                     *                   "coordinate": "1.1",
                     *                   "label": {
                     *                     "zh": "规章",
                     *                     "en": "government rules"
                     *                   }
                     *                 },
                     *                 {
                     *                   "key": "normativeDocuments",
                     *                   "coordinate": "1.2",
                     *                   "label": {
                     *                     "zh": "行政规范性文件",
                     *                     "en": "administrative normative documents"
                     *                   }
                     *                 }
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "cells": [
                     *         {
                     *           "pointer": "/proactiveDisclosure/regulations/issued",
                     *           "table": "proactiveDisclosure",
                     *           "coordinates": "2.1.1.C1",
                     *           "row": "1.1",
                     *           "column": "C1",
                     *           "name": "regulations.issued",
                     *           "label": {
                     *             "zh": "规章 本年制发件数",
                     *             "en": "government rules, issued this year"
                     *           },
                     *           "kind": "count",
                     *           "total": false
                     *         },
                     *         {
                     *           "pointer": "/proactiveDisclosure/regulations/repealed",
                     *           "table": "proactiveDisclosure",
                     *           "coordinates": "2.1.1.C2",
                     *           "row": "1.1",
                     *           "column": "C2",
                     *           "name": "regulations.repealed",
                     *           "label": {
                     *             "zh": "规章 本年废止件数",
                     *             "en": "government rules, repealed this year"
                     *           },
                     *           "kind": "count",
                     *           "total": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Edition"];
                };
            };
            /** @description 未变 / Unchanged */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found：找不到所请求的资源；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    listRules: {
        parameters: {
            query?: {
                /**
                 * @description 层次：0 格式，1 表内，2 各部分之间，3 跨年度和合理性，4 跨机关；可填多个，以逗号分隔 / 0 form, 1 within a table, 2 across sections, 3 across years and plausibility, 4 across the tree; one or more
                 * @example [
                 *       1
                 *     ]
                 */
                level?: number[];
                /**
                 * @description 严重程度：错误、警告、提示；可填多个，以逗号分隔 / Severity; one or more
                 * @example [
                 *       "warning"
                 *     ]
                 */
                severity?: ("error" | "warning" | "information")[];
                /**
                 * @description 格式版本；可填多个，以逗号分隔 / The edition of the form; one or more
                 * @example [
                 *       "2021"
                 *     ]
                 */
                edition?: ("2019" | "2021")[];
                /**
                 * @description 适用的报告类别；可填多个，以逗号分隔 / For reports of this kind; one or more
                 * @example [
                 *       "own"
                 *     ]
                 */
                kind?: ("own" | "consolidated")[];
                /**
                 * @description 适用的机关层级；可填多个，以逗号分隔 / For organizations of this level; one or more
                 * @example [
                 *       "county"
                 *     ]
                 */
                organizationLevel?: ("national" | "province" | "prefecture" | "county" | "township")[];
                /**
                 * @description 适用的机关类别；可填多个，以逗号分隔 / For organizations of this kind; one or more
                 * @example [
                 *       "department"
                 *     ]
                 */
                organizationKind?: ("government" | "department" | "office" | "zone" | "institution")[];
            };
            header?: {
                /**
                 * @description 已有的 ETag，未变则 304 / A known ETag: 304 if unchanged
                 * @example "1-9e7d0a01"
                 */
                "if-none-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 校验规则 / The rules */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "F-01",
                     *           "level": 0,
                     *           "severity": "error",
                     *           "since": "2.0.0",
                     *           "basis": {
                     *             "zh": "统一格式；《条例》第五十条",
                     *             "en": "the form; Article 50 of the Regulation"
                     *           },
                     *           "title": {
                     *             "zh": "文字部分缺项",
                     *             "en": "A section of prose is blank"
                     *           },
                     *           "formula": "六个部分齐全",
                     *           "howToFix": {
                     *             "zh": "补充；没有的写“无”。",
                     *             "en": "Fill it in. If there is nothing to report, say so."
                     *           },
                     *           "appliesTo": {
                     *             "editions": [
                     *               "2019",
                     *               "2021"
                     *             ],
                     *             "exceptions": [],
                     *             "kinds": [
                     *               "own",
                     *               "consolidated"
                     *             ],
                     *             "organizationLevels": [
                     *               "national",
                     *               "province"
                     *             ],
                     *             "organizationKinds": [
                     *               "government",
                     *               "department"
                     *             ]
                     *           },
                     *           "related": [
                     *             "F-07",
                     *             "F-08"
                     *           ],
                     *           "parameters": {},
                     *           "missing": "zero"
                     *         }
                     *       ],
                     *       "next": null,
                     *       "ruleSetVersion": "3.2.0+740de44325e51779"
                     *     }
                     */
                    "application/json": components["schemas"]["RuleList"];
                };
            };
            /** @description 未变 / Unchanged */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    getRule: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 已有的 ETag，未变则 304 / A known ETag: 304 if unchanged
                 * @example "1-d1d239fe"
                 */
                "if-none-match"?: string;
            };
            path: {
                /**
                 * @description 规则编号 / The rule
                 * @example P-02
                 */
                ruleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 校验规则 / The rule */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "P-02",
                     *       "level": 3,
                     *       "severity": "warning",
                     *       "since": "2.0.0",
                     *       "basis": {
                     *         "zh": "各地年度报告的一般情况",
                     *         "en": "what is usual in published reports"
                     *       },
                     *       "title": {
                     *         "zh": "结转下年度过多",
                     *         "en": "Many applications carried forward"
                     *       },
                     *       "formula": "T3[4][C7] ≤ percentMax%×(T3[1][C7]+T3[2][C7])（合计不少于 wholeMin 件时）",
                     *       "howToFix": {
                     *         "zh": "核对；属实的，请说明。",
                     *         "en": "Check the numbers. If they are right, explain them."
                     *       },
                     *       "appliesTo": {
                     *         "editions": [
                     *           "2019",
                     *           "2021"
                     *         ],
                     *         "exceptions": [],
                     *         "kinds": [
                     *           "own",
                     *           "consolidated"
                     *         ],
                     *         "organizationLevels": [
                     *           "national",
                     *           "province"
                     *         ],
                     *         "organizationKinds": [
                     *           "government",
                     *           "department"
                     *         ]
                     *       },
                     *       "related": [
                     *         "P-03",
                     *         "N-04"
                     *       ],
                     *       "parameters": {
                     *         "percentMax": {
                     *           "value": 25,
                     *           "min": 1,
                     *           "max": 100,
                     *           "title": {
                     *             "zh": "占比上限（%）",
                     *             "en": "Largest share, in percent"
                     *           }
                     *         },
                     *         "wholeMin": {
                     *           "value": 20,
                     *           "min": 1,
                     *           "max": 10000,
                     *           "title": {
                     *             "zh": "合计不少于多少件时判断",
                     *             "en": "Smallest total for which the share is checked"
                     *           }
                     *         }
                     *       },
                     *       "missing": "skip",
                     *       "equations": [],
                     *       "examples": {
                     *         "passing": {
                     *           "cells": {
                     *             "3.1.C7": 20,
                     *             "3.4.C7": 1
                     *           },
                     *           "edition": "2021"
                     *         },
                     *         "failing": {
                     *           "cells": {
                     *             "3.1.C7": 20,
                     *             "3.4.C7": 20
                     *           },
                     *           "edition": "2021"
                     *         },
                     *         "missing": {
                     *           "cells": {
                     *             "3.1.C7": 20
                     *           },
                     *           "isFound": false,
                     *           "edition": "2021"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Rule"];
                };
            };
            /** @description 未变 / Unchanged */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found：找不到所请求的资源；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    runCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "year": 2023,
                 *       "reviewLitigation": {
                 *         "review": {
                 *           "upheld": 2,
                 *           "corrected": 1,
                 *           "other": 0,
                 *           "pending": 0,
                 *           "total": 4
                 *         },
                 *         "litigation": {
                 *           "direct": {
                 *             "upheld": 0,
                 *             "corrected": 0,
                 *             "other": 0,
                 *             "pending": 0
                 *           },
                 *           "afterReview": {
                 *             "upheld": 1,
                 *             "corrected": 0,
                 *             "other": 0,
                 *             "pending": 0
                 *           }
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["FiguresInput"];
            };
        };
        responses: {
            /** @description 校验结果 / The findings */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "edition": "2021",
                     *       "computed": [
                     *         "/reviewLitigation/litigation/direct/total",
                     *         "/reviewLitigation/litigation/afterReview/total"
                     *       ],
                     *       "findings": [
                     *         {
                     *           "key": "A-04-4.R.C5-45a8c9078dee7641",
                     *           "rule": "A-04",
                     *           "severity": "error",
                     *           "message": "“行政复议”：四项结果合计 3，总计为 4，相差 1。",
                     *           "pointers": [
                     *             "/reviewLitigation/review/upheld",
                     *             "/reviewLitigation/review/corrected"
                     *           ],
                     *           "left": 3,
                     *           "right": 4,
                     *           "difference": -1,
                     *           "suggestions": [],
                     *           "explanation": null
                     *         }
                     *       ],
                     *       "counts": {
                     *         "errors": 1,
                     *         "warnings": 0,
                     *         "information": 0
                     *       },
                     *       "missing": [],
                     *       "whatIf": null
                     *     }
                     */
                    "application/json": components["schemas"]["CheckAnswer"];
                };
            };
            /** @description year-unsupported：该年度没有统一格式；work-too-heavy：处理所需的时间或内存超出限制；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    listRuleAdjustments: {
        parameters: {
            query?: {
                /**
                 * @description 仅关于该机关的 / Only of this organization
                 * @example 11371199MB0000019X
                 */
                organizationId?: string;
                /**
                 * @description 该机关及其全部下级 / Of this organization and all below it
                 * @example 11371199MB0000019X
                 */
                within?: string;
                /**
                 * @description 规则编号，见 /rules；可填多个，以逗号分隔 / Id of the rule, see /rules; one or more
                 * @example [
                 *       "P-02"
                 *     ]
                 */
                ruleId?: string[];
                /**
                 * @description 含已终止的 / Includes ended ones
                 * @example true
                 */
                includeEnded?: boolean;
                /**
                 * @description 每页条数 / Items on a page
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description 上一页返回的 next / The value of next from the previous page
                 * @example WyJjcmVhdGVkQXQiLCJiMzIxYTE3NzI1NGYiLCIyMDI0LTAxLTA0VDAxOjAwOjAwLjAwMFoiLCIwMThjZDFmYi1mNjgwLTcwMDAtODAwMC01NDAwMDAwMDAwMTUiXQ
                 */
                cursor?: string;
                /**
                 * @description 只要这些项，id 总在其中；可填多个，以逗号分隔 / Only these members, and id; one or more
                 * @example [
                 *       "id"
                 *     ]
                 */
                fields?: ("id" | "ruleId" | "organization" | "severity" | "parameters" | "reason" | "endedAt" | "version" | "createdAt")[];
                /**
                 * @description 为 true 时答复含总数 total / Counts the whole list: total
                 * @example true
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description 格式，优先于 Accept / The format; overrides Accept
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页规则调整 / A page of adjustments */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "018cd1fb-f680-7000-8000-540000000015",
                     *           "ruleId": "P-02",
                     *           "organization": {
                     *             "id": "01852d0b-6680-7000-8000-0c0000000003",
                     *             "name": "示例市示范区人民政府",
                     *             "code": "11371199MB0000019X"
                     *           },
                     *           "severity": "information",
                     *           "parameters": {
                     *             "percentMax": 40
                     *           },
                     *           "reason": "年末集中受理征地补偿类申请",
                     *           "endedAt": null,
                     *           "version": 1,
                     *           "createdAt": "2024-01-04T01:00:00.000Z"
                     *         },
                     *         {
                     *           "id": "018cd1fb-f680-7000-8000-600000000018",
                     *           "ruleId": "P-02",
                     *           "organization": {
                     *             "id": "01852d0b-6680-7000-8000-140000000005",
                     *             "name": "示例市示范区教育局",
                     *             "code": "11371199MB0000203M"
                     *           },
                     *           "severity": "information",
                     *           "parameters": {
                     *             "percentMax": 60
                     *           },
                     *           "reason": "招生季集中在年末收到申请",
                     *           "endedAt": null,
                     *           "version": 1,
                     *           "createdAt": "2024-01-04T01:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["RuleAdjustmentPage"];
                    /**
                     * @example 规则,机关名称,统一社会信用代码,最高严重程度,阈值,理由,设定时间,终止时间,标识
                     *     P-02,示例市示范区人民政府,11371199MB0000019X,提示,percentMax = 40,年末集中受理征地补偿类申请,2024-01-04 09:00:00,,018cd1fb-f680-7000-8000-540000000015
                     */
                    "text/csv": string;
                };
            };
            /** @description organization-unknown：机关不在名录中；organization-ambiguous：有多个机关符合此名称；cursor-invalid：分页游标无效；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    createRuleAdjustment: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description 重试时带同一个键（如 UUID）：只办理一次，返回首次的结果，保留 24 小时 / The same key on every repetition: the request is executed once, and the first answer repeated for 24 hours
                 * @example 5f0d9a52-7c1e-4a39-9d2b-0c6f5a1e8b34
                 */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "organizationId": "11371199MB0000609Y",
                 *       "ruleId": "P-02",
                 *       "severity": "information",
                 *       "parameters": {
                 *         "percentMax": 40
                 *       },
                 *       "reason": "年末集中受理征地补偿类申请，结转比例普遍较高"
                 *     }
                 */
                "application/json": components["schemas"]["RuleAdjustmentInput"];
            };
        };
        responses: {
            /** @description 已调整 / Adjusted */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "018e25df-ae80-7000-8000-080000000002",
                     *       "ruleId": "P-02",
                     *       "organization": {
                     *         "id": "01852d0b-6680-7000-8000-240000000009",
                     *         "name": "示例市示范区应急管理局",
                     *         "code": "11371199MB0000609Y"
                     *       },
                     *       "severity": "information",
                     *       "parameters": {
                     *         "percentMax": 40
                     *       },
                     *       "reason": "年末集中受理征地补偿类申请，结转比例普遍较高",
                     *       "endedAt": null,
                     *       "version": 1,
                     *       "createdAt": "2024-03-10T01:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["RuleAdjustment"];
                };
            };
            /** @description organization-unknown：机关不在名录中；organization-ambiguous：有多个机关符合此名称；not-found：找不到所请求的资源；adjustment-exists：该机关对此规则已有调整；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    getRuleAdjustment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 已有的 ETag，未变则 304 / A known ETag: 304 if unchanged
                 * @example "1-09fe5f7d.c3b09a2e"
                 */
                "if-none-match"?: string;
            };
            path: {
                /**
                 * @description 调整的标识 / Id of the adjustment
                 * @example 018cd1fb-f680-7000-8000-540000000015
                 */
                adjustmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 规则调整 / The adjustment */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "018cd1fb-f680-7000-8000-540000000015",
                     *       "ruleId": "P-02",
                     *       "organization": {
                     *         "id": "01852d0b-6680-7000-8000-0c0000000003",
                     *         "name": "示例市示范区人民政府",
                     *         "code": "11371199MB0000019X"
                     *       },
                     *       "severity": "information",
                     *       "parameters": {
                     *         "percentMax": 40
                     *       },
                     *       "reason": "年末集中受理征地补偿类申请",
                     *       "endedAt": null,
                     *       "version": 1,
                     *       "createdAt": "2024-01-04T01:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["RuleAdjustment"];
                };
            };
            /** @description 未变 / Unchanged */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found：找不到所请求的资源；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    endRuleAdjustment: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "1-09fe5f7d.c3b09a2e"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description 调整的标识 / Id of the adjustment
                 * @example 018cd1fb-f680-7000-8000-540000000015
                 */
                adjustmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已终止 / Ended */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    getFindingsSummary: {
        parameters: {
            query?: {
                /**
                 * @description 该机关及其全部下级；默认为有权范围 / This organization and all below it; by default the caller’s scope
                 * @example 11371199MB0000019X
                 */
                within?: string;
                /**
                 * @description 报告年度，2019 年起；可填多个，以逗号分隔 / The year reported on, from 2019; one or more
                 * @example [
                 *       2023
                 *     ]
                 */
                year?: components["parameters"]["Year"];
                /**
                 * @description 类别：own 本机关，consolidated 汇总；可填多个，以逗号分隔 / Of the organization itself, or of all below it; one or more
                 * @example [
                 *       "own"
                 *     ]
                 */
                kind?: components["parameters"]["Kind"];
                /**
                 * @description 列出多少项 / How many items to list
                 * @example 20
                 */
                limit?: number;
                /**
                 * @description 格式，优先于 Accept / The format; overrides Accept
                 * @example json
                 */
                format?: components["parameters"]["Format"];
                /**
                 * @description 表格中的列表，默认 rules / Which list a table holds
                 * @example rules
                 */
                list?: "rules" | "worst";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 汇总 / The summary */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reports": 10,
                     *       "organizations": 7,
                     *       "counts": {
                     *         "errors": 2,
                     *         "warnings": 4,
                     *         "information": 1
                     *       },
                     *       "rules": [
                     *         {
                     *           "ruleId": "A-01",
                     *           "title": "各类申请人之和等于总计",
                     *           "severity": "error",
                     *           "findings": 1,
                     *           "organizations": 1
                     *         },
                     *         {
                     *           "ruleId": "A-02",
                     *           "title": "各项办理结果之和等于（七）总计",
                     *           "severity": "error",
                     *           "findings": 1,
                     *           "organizations": 1
                     *         }
                     *       ],
                     *       "worst": [
                     *         {
                     *           "organization": {
                     *             "id": "01852d0b-6680-7000-8000-180000000006",
                     *             "name": "示例市示范区卫生健康委员会",
                     *             "code": "11371199MB000030XU"
                     *           },
                     *           "errors": 2,
                     *           "warnings": 0,
                     *           "unexplained": 0,
                     *           "information": 0,
                     *           "reports": [
                     *             {
                     *               "id": "018cd1fb-f680-7000-8000-6c000000001b",
                     *               "year": 2023,
                     *               "kind": "own",
                     *               "status": "draft",
                     *               "errors": 2,
                     *               "warnings": 0,
                     *               "information": 0,
                     *               "unexplained": 0
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "organization": {
                     *             "id": "01852d0b-6680-7000-8000-100000000004",
                     *             "name": "示例市示范区人力资源和社会保障局",
                     *             "code": "11371199MB0000107C"
                     *           },
                     *           "errors": 0,
                     *           "warnings": 2,
                     *           "unexplained": 1,
                     *           "information": 1,
                     *           "reports": [
                     *             {
                     *               "id": "018cd1fb-f680-7000-8000-70000000001c",
                     *               "year": 2023,
                     *               "kind": "own",
                     *               "status": "draft",
                     *               "errors": 0,
                     *               "warnings": 2,
                     *               "information": 1,
                     *               "unexplained": 1
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["FindingsSummary"];
                    /**
                     * @example 规则,名称,严重程度,结果数,机关数
                     *     A-01,各类申请人之和等于总计,error,1,1
                     */
                    "text/csv": string;
                };
            };
            /** @description organization-unknown：机关不在名录中；organization-ambiguous：有多个机关符合此名称；survey-too-large：范围内的报告过多；survey-busy：正在统计其他范围，请稍候；work-too-heavy：处理所需的时间或内存超出限制；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    simulateRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "organizationId": "11371199MB0000609Y",
                 *       "from": 2022,
                 *       "to": 2023,
                 *       "changes": [
                 *         {
                 *           "ruleId": "P-02",
                 *           "parameters": {
                 *             "percentMax": 10
                 *           }
                 *         },
                 *         {
                 *           "ruleId": "X-03",
                 *           "severity": "error"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SimulationInput"];
            };
        };
        responses: {
            /** @description 试算结果 / The differences */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ruleSetVersion": "3.2.0+740de44325e51779",
                     *       "reports": 1,
                     *       "organizations": 1,
                     *       "differing": {
                     *         "reports": 0,
                     *         "organizations": 0
                     *       },
                     *       "totals": [],
                     *       "items": []
                     *     }
                     */
                    "application/json": components["schemas"]["SimulationAnswer"];
                };
            };
            /** @description organization-unknown：机关不在名录中；organization-ambiguous：有多个机关符合此名称；survey-too-large：范围内的报告过多；survey-busy：正在统计其他范围，请稍候；work-too-heavy：处理所需的时间或内存超出限制；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 当前身份 / Who is calling */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "credential": "key",
                     *       "id": "01852d0b-6680-7000-8000-080000000002",
                     *       "label": "首位管理员",
                     *       "subject": null,
                     *       "role": "administrator",
                     *       "organization": null,
                     *       "actions": [
                     *         {
                     *           "action": "catalogue.read",
                     *           "scope": "public"
                     *         },
                     *         {
                     *           "action": "health.read",
                     *           "scope": "public"
                     *         }
                     *       ],
                     *       "limits": {
                     *         "requestsPerMinute": 600000,
                     *         "bodyBytes": 2097152,
                     *         "fileBytes": 20971520,
                     *         "networks": null
                     *       },
                     *       "expiresAt": null,
                     *       "serviceVersion": "0.1.0"
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description 各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    listKeys: {
        parameters: {
            query?: {
                /**
                 * @description 角色：administrator 管理员，editor 填报，supervisor 主管，auditor 审计，integrator 系统对接，reader 只读；可填多个，以逗号分隔 / What the key may do; one or more
                 * @example [
                 *       "administrator"
                 *     ]
                 */
                role?: ("administrator" | "editor" | "supervisor" | "auditor" | "integrator" | "reader")[];
                /**
                 * @description 每页条数 / Items on a page
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description 上一页返回的 next / The value of next from the previous page
                 * @example WyJjcmVhdGVkQXQiLCJmYzY2NjM0YjMxMmQiLCIyMDIyLTEyLTIwVDAxOjAwOjAwLjAwMFoiLCIwMTg1MmQwYi02NjgwLTcwMDAtODAwMC0wODAwMDAwMDAwMDIiXQ
                 */
                cursor?: string;
                /**
                 * @description 只要这些项，id 总在其中；可填多个，以逗号分隔 / Only these members, and id; one or more
                 * @example [
                 *       "id"
                 *     ]
                 */
                fields?: ("id" | "label" | "role" | "organizationId" | "prefix" | "actions" | "networks" | "expiresAt" | "revokedAt" | "successorId" | "lastUsedDate" | "version" | "createdAt")[];
                /**
                 * @description 为 true 时答复含总数 total / Counts the whole list: total
                 * @example true
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description 格式，优先于 Accept / The format; overrides Accept
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页密钥 / A page of keys */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01852d0b-6680-7000-8000-080000000002",
                     *           "label": "首位管理员",
                     *           "role": "administrator",
                     *           "organizationId": null,
                     *           "prefix": null,
                     *           "actions": null,
                     *           "networks": null,
                     *           "expiresAt": null,
                     *           "revokedAt": null,
                     *           "successorId": null,
                     *           "lastUsedDate": "2024-03-10",
                     *           "version": 1,
                     *           "createdAt": "2022-12-20T01:00:00.000Z"
                     *         },
                     *         {
                     *           "id": "01852d0b-6680-7000-8000-2c000000000b",
                     *           "label": "人社局填报员",
                     *           "role": "editor",
                     *           "organizationId": "01852d0b-6680-7000-8000-100000000004",
                     *           "prefix": "nianbao_ab9d691f",
                     *           "actions": null,
                     *           "networks": null,
                     *           "expiresAt": null,
                     *           "revokedAt": null,
                     *           "successorId": null,
                     *           "lastUsedDate": null,
                     *           "version": 1,
                     *           "createdAt": "2022-12-20T01:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": "WyJjcmVhdGVkQXQiLCJmYzY2NjM0YjMxMmQiLCIyMDIyLTEyLTIwVDAxOjAwOjAwLjAwMFoiLCIwMTg1MmQwYi02NjgwLTcwMDAtODAwMC0yYzAwMDAwMDAwMGIiXQ"
                     *     }
                     */
                    "application/json": components["schemas"]["KeyPage"];
                    /**
                     * @example 用途,角色,所属机关标识,密钥开头,权限,网段,签发时间,到期时间,吊销时间,最近使用日,标识
                     *     首位管理员,管理员,,,,,2022-12-20 09:00:00,,,2024-03-10,01852d0b-6680-7000-8000-080000000002
                     */
                    "text/csv": string;
                };
            };
            /** @description cursor-invalid：分页游标无效；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    createKey: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description 重试时带同一个键（如 UUID）：只办理一次，返回首次的结果，保留 24 小时 / The same key on every repetition: the request is executed once, and the first answer repeated for 24 hours
                 * @example 5f0d9a52-7c1e-4a39-9d2b-0c6f5a1e8b34
                 */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "label": "办公系统对接",
                 *       "role": "integrator",
                 *       "organizationId": "11371199MB0000609Y",
                 *       "actions": [
                 *         "report.read",
                 *         "report.write",
                 *         "report.submit"
                 *       ],
                 *       "networks": [
                 *         "10.20.0.0/16"
                 *       ],
                 *       "expiresAt": "2999-12-31T16:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["KeyInput"];
            };
        };
        responses: {
            /** @description 已签发 / Made */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "018e25df-ae80-7000-8000-080000000002",
                     *       "label": "办公系统对接",
                     *       "role": "integrator",
                     *       "organizationId": "01852d0b-6680-7000-8000-240000000009",
                     *       "prefix": "nianbao_92c6a6db",
                     *       "actions": [
                     *         "report.read",
                     *         "report.write"
                     *       ],
                     *       "networks": [
                     *         "10.20.0.0/16"
                     *       ],
                     *       "expiresAt": "2999-12-31T16:00:00.000Z",
                     *       "revokedAt": null,
                     *       "successorId": null,
                     *       "lastUsedDate": null,
                     *       "version": 1,
                     *       "createdAt": "2024-03-10T01:00:00.000Z",
                     *       "secret": "nianbao_92c6a6db_ISTEY0OnMB3Ous27Z8PZaUPu_Ydks2yE3oR2P5l8L3I"
                     *     }
                     */
                    "application/json": components["schemas"]["NewKey"];
                };
            };
            /** @description organization-unknown：机关不在名录中；organization-ambiguous：有多个机关符合此名称；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    getKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 已有的 ETag，未变则 304 / A known ETag: 304 if unchanged
                 * @example "1-34109558"
                 */
                "if-none-match"?: string;
            };
            path: {
                /**
                 * @description 密钥标识 / Id of the key
                 * @example 01852d0b-6680-7000-8000-3c000000000f
                 */
                keyId: components["parameters"]["KeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 密钥信息 / The key */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01852d0b-6680-7000-8000-3c000000000f",
                     *       "label": "区档案馆",
                     *       "role": "reader",
                     *       "organizationId": "01852d0b-6680-7000-8000-0c0000000003",
                     *       "prefix": "nianbao_1385ad33",
                     *       "actions": null,
                     *       "networks": null,
                     *       "expiresAt": null,
                     *       "revokedAt": null,
                     *       "successorId": null,
                     *       "lastUsedDate": null,
                     *       "version": 1,
                     *       "createdAt": "2022-12-20T01:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Key"];
                };
            };
            /** @description 未变 / Unchanged */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found：找不到所请求的资源；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    revokeKey: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "1-34109558"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description 密钥标识 / Id of the key
                 * @example 01852d0b-6680-7000-8000-3c000000000f
                 */
                keyId: components["parameters"]["KeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已吊销 / Revoked */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；last-administrator：最后一个有效的管理员密钥不能吊销；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    rotateKey: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "1-34109558"
                 */
                "if-match": string;
                /**
                 * @description 重试时带同一个键（如 UUID）：只办理一次，返回首次的结果，保留 24 小时 / The same key on every repetition: the request is executed once, and the first answer repeated for 24 hours
                 * @example 5f0d9a52-7c1e-4a39-9d2b-0c6f5a1e8b34
                 */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description 密钥标识 / Id of the key
                 * @example 01852d0b-6680-7000-8000-3c000000000f
                 */
                keyId: components["parameters"]["KeyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "graceHours": 24
                 *     }
                 */
                "application/json": components["schemas"]["KeyRotation"];
            };
        };
        responses: {
            /** @description 已签发 / Made */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "018e25df-ae80-7000-8000-080000000002",
                     *       "label": "区档案馆",
                     *       "role": "reader",
                     *       "organizationId": "01852d0b-6680-7000-8000-0c0000000003",
                     *       "prefix": "nianbao_92c6a6db",
                     *       "actions": null,
                     *       "networks": null,
                     *       "expiresAt": null,
                     *       "revokedAt": null,
                     *       "successorId": null,
                     *       "lastUsedDate": null,
                     *       "version": 1,
                     *       "createdAt": "2024-03-10T01:00:00.000Z",
                     *       "secret": "nianbao_92c6a6db_ISTEY0OnMB3Ous27Z8PZaUPu_Ydks2yE3oR2P5l8L3I"
                     *     }
                     */
                    "application/json": components["schemas"]["NewKey"];
                };
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；key-ended：密钥已失效或已更换；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    listOrganizations: {
        parameters: {
            query?: {
                /**
                 * @description 只列直接下级 / Only those directly below this organization
                 * @example 11371199MB0000019X
                 */
                parentId?: string;
                /**
                 * @description 该机关及其全部下级 / This organization and all below it
                 * @example 11371199MB0000019X
                 */
                within?: string;
                /**
                 * @description 层级：国家、省、地（市）、县（区）、乡镇（街道）；可填多个，以逗号分隔 / Level of government; one or more
                 * @example [
                 *       "county"
                 *     ]
                 */
                level?: ("national" | "province" | "prefecture" | "county" | "township")[];
                /**
                 * @description 类别：政府、部门、办公室、开发区等管理区、事业单位及其他组织；可填多个，以逗号分隔 / Kind of organization; one or more
                 * @example [
                 *       "department"
                 *     ]
                 */
                kind?: ("government" | "department" | "office" | "zone" | "institution")[];
                /**
                 * @description 名称、别名、简称（如人社局）中的文字，或拼音首字母（如 rsj）；可填几个词，以空格分隔，须全部符合 / Parts of the name, an alias or a short name, or pinyin initials; all of several words must match
                 * @example 教育
                 */
                q?: string;
                /**
                 * @description 应编制 year 年度报告的机关中，true 为已报送（已提交、已审核或已发布），false 为未报送；草稿和退回的不算报送 / Of the organizations that were to report on year: those that have filed (submitted, accepted or published), or have not
                 * @example true
                 */
                hasReport?: boolean;
                /**
                 * @description hasReport 的年度 / The year of hasReport
                 * @example 2023
                 */
                year?: number;
                /**
                 * @description 只列应编制此类报告的机关，与 hasReport 同用 / Only organizations that must publish this kind, with hasReport
                 * @example own
                 */
                reportKind?: "own" | "consolidated";
                /**
                 * @description 排序，- 为降序 / Order, descending with -
                 * @example createdAt
                 */
                sort?: "createdAt" | "-createdAt" | "name" | "-name";
                /**
                 * @description 每页条数 / Items on a page
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description 上一页返回的 next / The value of next from the previous page
                 * @example WyJjcmVhdGVkQXQiLCJmZjQyZjVjNDViNDQiLCIyMDIyLTEyLTIwVDAxOjAwOjAwLjAwMFoiLCIwMTg1MmQwYi02NjgwLTcwMDAtODAwMC0wYzAwMDAwMDAwMDMiXQ
                 */
                cursor?: string;
                /**
                 * @description 只要这些项，id 总在其中；可填多个，以逗号分隔 / Only these members, and id; one or more
                 * @example [
                 *       "id"
                 *     ]
                 */
                fields?: ("id" | "name" | "aliases" | "level" | "kind" | "code" | "divisionCode" | "parentId" | "reportsTo" | "verticallyLed" | "powers" | "validFrom" | "validTo" | "version" | "createdAt" | "updatedAt")[];
                /**
                 * @description 为 true 时答复含总数 total / Counts the whole list: total
                 * @example true
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description 格式，优先于 Accept / The format; overrides Accept
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页机关 / A page of organizations */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01852d0b-6680-7000-8000-0c0000000003",
                     *           "name": "示例市示范区人民政府",
                     *           "aliases": [],
                     *           "level": "county",
                     *           "kind": "government",
                     *           "code": "11371199MB0000019X",
                     *           "divisionCode": null,
                     *           "parentId": null,
                     *           "reportsTo": "consolidated",
                     *           "verticallyLed": false,
                     *           "powers": null,
                     *           "validFrom": null,
                     *           "validTo": null,
                     *           "version": 1,
                     *           "createdAt": "2022-12-20T01:00:00.000Z",
                     *           "updatedAt": "2022-12-20T01:00:00.000Z"
                     *         },
                     *         {
                     *           "id": "01852d0b-6680-7000-8000-100000000004",
                     *           "name": "示例市示范区人力资源和社会保障局",
                     *           "aliases": [],
                     *           "level": "county",
                     *           "kind": "department",
                     *           "code": "11371199MB0000107C",
                     *           "divisionCode": null,
                     *           "parentId": "01852d0b-6680-7000-8000-0c0000000003",
                     *           "reportsTo": "own",
                     *           "verticallyLed": false,
                     *           "powers": null,
                     *           "validFrom": null,
                     *           "validTo": null,
                     *           "version": 1,
                     *           "createdAt": "2022-12-20T01:00:00.000Z",
                     *           "updatedAt": "2022-12-20T01:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": "WyJjcmVhdGVkQXQiLCJmZjQyZjVjNDViNDQiLCIyMDIyLTEyLTIwVDAxOjAwOjAwLjAwMFoiLCIwMTg1MmQwYi02NjgwLTcwMDAtODAwMC0xMDAwMDAwMDAwMDQiXQ"
                     *     }
                     */
                    "application/json": components["schemas"]["OrganizationPage"];
                    /**
                     * @example 机关名称,别名,统一社会信用代码,行政区划代码,层级,类别,应编制的报告,垂直领导,设立日期,撤销日期,最后修改时间,上级机关标识,标识
                     *     示例市示范区人民政府,,11371199MB0000019X,,县（区）,政府,汇总,否,,,2022-12-20 09:00:00,,01852d0b-6680-7000-8000-0c0000000003
                     */
                    "text/csv": string;
                };
            };
            /** @description cursor-invalid：分页游标无效；year-unsupported：该年度没有统一格式；organization-unknown：机关不在名录中；organization-ambiguous：有多个机关符合此名称；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    createOrganization: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description 重试时带同一个键（如 UUID）：只办理一次，返回首次的结果，保留 24 小时 / The same key on every repetition: the request is executed once, and the first answer repeated for 24 hours
                 * @example 5f0d9a52-7c1e-4a39-9d2b-0c6f5a1e8b34
                 */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "日照市东港区两城镇人民政府",
                 *       "code": "113708260043292687",
                 *       "level": "township",
                 *       "kind": "government"
                 *     }
                 */
                "application/json": components["schemas"]["OrganizationInput"];
            };
        };
        responses: {
            /** @description 已登记 / Registered */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "018e25df-ae80-7000-8000-080000000002",
                     *       "name": "日照市东港区两城镇人民政府",
                     *       "aliases": [],
                     *       "level": "township",
                     *       "kind": "government",
                     *       "code": "113708260043292687",
                     *       "divisionCode": null,
                     *       "parentId": null,
                     *       "reportsTo": "own",
                     *       "verticallyLed": false,
                     *       "powers": null,
                     *       "validFrom": null,
                     *       "validTo": null,
                     *       "version": 1,
                     *       "createdAt": "2024-03-10T01:00:00.000Z",
                     *       "updatedAt": "2024-03-10T01:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description organization-unknown：机关不在名录中；organization-ambiguous：有多个机关符合此名称；organization-code-taken：统一社会信用代码已被登记；organization-cycle：机关不能隶属于自己的下级；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    getOrganization: {
        parameters: {
            query?: {
                /**
                 * @description 只要这些项，id 总在其中；可填多个，以逗号分隔 / Only these members, and id; one or more
                 * @example [
                 *       "id"
                 *     ]
                 */
                fields?: ("id" | "name" | "aliases" | "level" | "kind" | "code" | "divisionCode" | "parentId" | "reportsTo" | "verticallyLed" | "powers" | "validFrom" | "validTo" | "version" | "createdAt" | "updatedAt")[];
            };
            header?: {
                /**
                 * @description 已有的 ETag，未变则 304 / A known ETag: 304 if unchanged
                 * @example "1-54bdc6d1"
                 */
                "if-none-match"?: string;
            };
            path: {
                /**
                 * @description 机关标识、统一社会信用代码或名称 / The id, the credit code or the name of the organization
                 * @example 11371199MB0000107C
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 机关的现状 / The current organization */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01852d0b-6680-7000-8000-100000000004",
                     *       "name": "示例市示范区人力资源和社会保障局",
                     *       "aliases": [],
                     *       "level": "county",
                     *       "kind": "department",
                     *       "code": "11371199MB0000107C",
                     *       "divisionCode": null,
                     *       "parentId": "01852d0b-6680-7000-8000-0c0000000003",
                     *       "reportsTo": "own",
                     *       "verticallyLed": false,
                     *       "powers": null,
                     *       "validFrom": null,
                     *       "validTo": null,
                     *       "version": 1,
                     *       "createdAt": "2022-12-20T01:00:00.000Z",
                     *       "updatedAt": "2022-12-20T01:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description 未变 / Unchanged */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found：找不到所请求的资源；organization-ambiguous：有多个机关符合此名称；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    replaceOrganization: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "1-e9c1e460"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description 机关标识、统一社会信用代码或名称 / The id, the credit code or the name of the organization
                 * @example 11371199MB0000609Y
                 */
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "示例市示范区应急管理局",
                 *       "code": "11371199MB0000609Y",
                 *       "divisionCode": "371199",
                 *       "level": "county",
                 *       "kind": "department",
                 *       "parentId": "11371199MB0000019X"
                 *     }
                 */
                "application/json": components["schemas"]["OrganizationReplacement"];
            };
        };
        responses: {
            /** @description 机关的现状 / The current organization */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01852d0b-6680-7000-8000-240000000009",
                     *       "name": "示例市示范区应急管理局",
                     *       "aliases": [],
                     *       "level": "county",
                     *       "kind": "department",
                     *       "code": "11371199MB0000609Y",
                     *       "divisionCode": "371199",
                     *       "parentId": "01852d0b-6680-7000-8000-0c0000000003",
                     *       "reportsTo": "own",
                     *       "verticallyLed": false,
                     *       "powers": null,
                     *       "validFrom": null,
                     *       "validTo": null,
                     *       "version": 2,
                     *       "createdAt": "2022-12-20T01:00:00.000Z",
                     *       "updatedAt": "2024-03-10T01:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；organization-unknown：机关不在名录中；organization-ambiguous：有多个机关符合此名称；organization-code-taken：统一社会信用代码已被登记；organization-cycle：机关不能隶属于自己的下级；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    deleteOrganization: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "1-53d9bceb"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description 机关标识、统一社会信用代码或名称 / The id, the credit code or the name of the organization
                 * @example 11371199MB00007058
                 */
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已删除 / Deleted */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found：找不到所请求的资源；organization-ambiguous：有多个机关符合此名称；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；organization-in-use：机关已有报告、下级机关、密钥、推送地址、期限或规则调整记录，不能删除；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    patchOrganization: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "1-e9c1e460"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description 机关标识、统一社会信用代码或名称 / The id, the credit code or the name of the organization
                 * @example 11371199MB0000609Y
                 */
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "validTo": "2026-12-31"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["OrganizationPatch"];
                /**
                 * @example {
                 *       "validTo": "2026-12-31"
                 *     }
                 */
                "application/json": components["schemas"]["OrganizationPatch"];
            };
        };
        responses: {
            /** @description 机关的现状 / The current organization */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01852d0b-6680-7000-8000-240000000009",
                     *       "name": "示例市示范区应急管理局",
                     *       "aliases": [],
                     *       "level": "county",
                     *       "kind": "department",
                     *       "code": "11371199MB0000609Y",
                     *       "divisionCode": null,
                     *       "parentId": "01852d0b-6680-7000-8000-0c0000000003",
                     *       "reportsTo": "own",
                     *       "verticallyLed": false,
                     *       "powers": null,
                     *       "validFrom": null,
                     *       "validTo": "2026-12-31",
                     *       "version": 2,
                     *       "createdAt": "2022-12-20T01:00:00.000Z",
                     *       "updatedAt": "2024-03-10T01:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；organization-unknown：机关不在名录中；organization-ambiguous：有多个机关符合此名称；organization-code-taken：统一社会信用代码已被登记；organization-cycle：机关不能隶属于自己的下级；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    listContacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 机关标识、统一社会信用代码或名称 / The id, the credit code or the name of the organization
                 * @example 11371199MB0000107C
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 联系方式 / The contacts */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "contact": "06331234567",
                     *           "reason": "政务公开值班电话",
                     *           "confirmedAt": "2024-01-04T01:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["OfficeContactList"];
                };
            };
            /** @description not-found：找不到所请求的资源；organization-ambiguous：有多个机关符合此名称；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    confirmContact: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header?: never;
            path: {
                /**
                 * @description 机关标识、统一社会信用代码或名称 / The id, the credit code or the name of the organization
                 * @example 11371199MB0000107C
                 */
                organizationId: components["parameters"]["OrganizationId"];
                /**
                 * @description 电话号码或邮箱 / A telephone number or an email address
                 * @example 0633-1234567
                 */
                contact: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "政务公开科值班手机"
                 *     }
                 */
                "application/json": components["schemas"]["OfficeContactInput"];
            };
        };
        responses: {
            /** @description 已重新确认 / Confirmed anew */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "contact": "06331234567",
                     *       "reason": "政务公开科值班手机",
                     *       "confirmedAt": "2024-03-10T01:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OfficeContact"];
                };
            };
            /** @description 已确认 / Confirmed */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "contact": "06337654321",
                     *       "reason": "政务公开科值班手机",
                     *       "confirmedAt": "2024-03-10T01:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OfficeContact"];
                };
            };
            /** @description not-found：找不到所请求的资源；organization-ambiguous：有多个机关符合此名称；contacts-full：该机关已确认的联系方式已达上限；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    removeContact: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header?: never;
            path: {
                /**
                 * @description 机关标识、统一社会信用代码或名称 / The id, the credit code or the name of the organization
                 * @example 11371199MB0000107C
                 */
                organizationId: components["parameters"]["OrganizationId"];
                /**
                 * @description 电话号码或邮箱 / A telephone number or an email address
                 * @example 0633-1234567
                 */
                contact: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已撤销 / Taken away */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found：找不到所请求的资源；organization-ambiguous：有多个机关符合此名称；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    listReports: {
        parameters: {
            query?: {
                /**
                 * @description 报告机关 / The reporting organization, by id, credit code or name
                 * @example 11371199MB0000203M
                 */
                organizationId?: string;
                /**
                 * @description 该机关及其全部下级 / Reports of this organization and all below it
                 * @example 11371199MB0000019X
                 */
                within?: string;
                /**
                 * @description 报告年度，2019 年起；可填多个，以逗号分隔 / The year reported on, from 2019; one or more
                 * @example [
                 *       2023
                 *     ]
                 */
                year?: components["parameters"]["Year"];
                /**
                 * @description 最早的年度 / The first year
                 * @example 2022
                 */
                yearFrom?: number;
                /**
                 * @description 最晚的年度 / The last year
                 * @example 2023
                 */
                yearTo?: number;
                /**
                 * @description 类别：own 本机关，consolidated 汇总；可填多个，以逗号分隔 / Of the organization itself, or of all below it; one or more
                 * @example [
                 *       "own"
                 *     ]
                 */
                kind?: components["parameters"]["Kind"];
                /**
                 * @description 状态：draft 草稿，submitted 已报送，returned 已退回，accepted 审核通过，published 已公布；可填多个，以逗号分隔 / State; one or more
                 * @example [
                 *       "published"
                 *     ]
                 */
                status?: ("draft" | "submitted" | "returned" | "accepted" | "published")[];
                /**
                 * @description 格式版本，由年度决定；可填多个，以逗号分隔 / The edition of the form follows from the year; one or more
                 * @example [
                 *       "2021"
                 *     ]
                 */
                edition?: ("2019" | "2021")[];
                /**
                 * @description 机关层级；可填多个，以逗号分隔 / Level of the organization; one or more
                 * @example [
                 *       "county"
                 *     ]
                 */
                level?: components["parameters"]["Level"];
                /**
                 * @description 机关类别；可填多个，以逗号分隔 / Kind of organization; one or more
                 * @example [
                 *       "department"
                 *     ]
                 */
                organizationKind?: components["parameters"]["OrganizationKind"];
                /**
                 * @description 该时刻及以后修改过的（公众：公布的） / Changed at this instant or later
                 * @example 2024-01-01T00:00:00.000Z
                 */
                updatedSince?: string;
                /**
                 * @description 是否有错误级校验结果 / Whether the rules find errors
                 * @example true
                 */
                hasErrors?: boolean;
                /**
                 * @description 是否有警告级校验结果 / Whether the rules find warnings
                 * @example true
                 */
                hasWarnings?: boolean;
                /**
                 * @description 是否逾期 / Whether it is overdue
                 * @example false
                 */
                overdue?: boolean;
                /**
                 * @description 标题中的文字，或机关的名称、别名、简称（如人社局）、拼音首字母；多个词以空格分隔，须全部符合 / Parts of the title, or of the name, an alias, a short name or the pinyin initials of the organization; all of several words must match
                 * @example 教育局
                 */
                q?: string;
                /**
                 * @description 该时刻的内容和隶属关系；须同时用 organizationId 或小范围的 within / As it was at that instant, including the tree of organizations; requires organizationId, or within with few organizations
                 * @example 2024-01-31T00:00:00.000Z
                 */
                asOf?: string;
                /**
                 * @description true：公众所见的已公布版本 / true: the published version, as the public sees it
                 * @example true
                 */
                published?: components["parameters"]["Published"];
                /**
                 * @description 排序，- 为降序 / Order, descending with -
                 * @example createdAt
                 */
                sort?: "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt" | "year" | "-year" | "organizationName" | "-organizationName" | "daysLate" | "-daysLate" | "findings" | "-findings";
                /**
                 * @description 每页条数 / Items on a page
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description 上一页返回的 next / The value of next from the previous page
                 * @example WyJjcmVhdGVkQXQiLCI4MjE2YmQxM2M3NDIiLCIyMDIzLTAxLTA1VDAxOjAwOjAwLjAwMFoiLCIwMTg1N2Y3MS0yNjgwLTcwMDAtODAwMC00MDAwMDAwMDAwMTAiXQ
                 */
                cursor?: string;
                /**
                 * @description 只要这些项，id 总在其中；可填多个，以逗号分隔 / Only these members, and id; one or more
                 * @example [
                 *       "id"
                 *     ]
                 */
                fields?: ("id" | "organizationId" | "year" | "kind" | "edition" | "title" | "status" | "version" | "findings" | "createdAt" | "updatedAt" | "submittedAt" | "publishedAt" | "organization" | "dueDate" | "exemptUntil" | "overdue" | "daysLate" | "allowedActions")[];
                /**
                 * @description 为 true 时答复含总数 total / Counts the whole list: total
                 * @example true
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description 格式，优先于 Accept / The format; overrides Accept
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: {
                /**
                 * @description 已有的 ETag，未变则 304 / A known ETag: 304 if unchanged
                 * @example "1-0f4158cd"
                 */
                "if-none-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页报告 / A page of reports */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01857f71-2680-7000-8000-400000000010",
                     *           "organizationId": "01852d0b-6680-7000-8000-140000000005",
                     *           "year": 2022,
                     *           "kind": "own",
                     *           "edition": "2021",
                     *           "title": "示例市示范区教育局2022年政府信息公开工作年度报告",
                     *           "status": "published",
                     *           "version": 4,
                     *           "findings": {
                     *             "errors": 0,
                     *             "warnings": 0,
                     *             "information": 0
                     *           },
                     *           "createdAt": "2023-01-05T01:00:00.000Z",
                     *           "updatedAt": "2023-01-18T08:00:00.000Z",
                     *           "submittedAt": "2023-01-10T02:00:00.000Z",
                     *           "publishedAt": "2023-01-18T08:00:00.000Z",
                     *           "organization": {
                     *             "id": "01852d0b-6680-7000-8000-140000000005",
                     *             "name": "示例市示范区教育局",
                     *             "code": "11371199MB0000203M"
                     *           },
                     *           "dueDate": "2023-01-31",
                     *           "exemptUntil": null,
                     *           "overdue": false,
                     *           "daysLate": 0,
                     *           "allowedActions": [
                     *             "correct"
                     *           ]
                     *         }
                     *       ],
                     *       "next": "WyJjcmVhdGVkQXQiLCI4MjE2YmQxM2M3NDIiLCIyMDIzLTAxLTA1VDAxOjAwOjAwLjAwMFoiLCIwMTg1N2Y3MS0yNjgwLTcwMDAtODAwMC00NDAwMDAwMDAwMTEiXQ"
                     *     }
                     */
                    "application/json": components["schemas"]["ReportPage"];
                    /**
                     * @example 机关名称,统一社会信用代码,报告年度,报告类别,标题,状态,错误数,警告数,公布期限,豁免至,逾期未公布,逾期天数,报送时间,公布时间,创建时间,最后修改时间,格式版本,版本,标识
                     *     示例市示范区教育局,11371199MB0000203M,2022,本机关,示例市示范区教育局2022年政府信息公开工作年度报告,已公布,0,0,2023-01-31,,否,0,2023-01-10 10:00:00,2023-01-18 16:00:00,2023-01-05 09:00:00,2023-01-18 16:00:00,2021,4,01857f71-2680-7000-8000-400000000010
                     */
                    "text/csv": string;
                };
            };
            /** @description 未变 / Unchanged */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description cursor-invalid：分页游标无效；organization-unknown：机关不在名录中；organization-ambiguous：有多个机关符合此名称；instant-in-future：asOf 晚于当前时间；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    createReport: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description 重试时带同一个键（如 UUID）：只办理一次，返回首次的结果，保留 24 小时 / The same key on every repetition: the request is executed once, and the first answer repeated for 24 hours
                 * @example 5f0d9a52-7c1e-4a39-9d2b-0c6f5a1e8b34
                 */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "organizationId": "11371199MB0000609Y",
                 *       "year": 2023,
                 *       "kind": "own",
                 *       "narrative": {
                 *         "preamble": "根据《中华人民共和国政府信息公开条例》编制本报告。",
                 *         "overview": "2023年，本机关主动公开政府信息120条，依法办理依申请公开，规范政府信息管理，加强公开平台建设，落实监督保障。",
                 *         "problemsAndImprovements": "公开的及时性有待提高，已建立月度检查制度加以改进。",
                 *         "otherMatters": "本年度未收取信息处理费。"
                 *       },
                 *       "proactiveDisclosure": {
                 *         "regulations": {
                 *           "issued": 0,
                 *           "repealed": 0,
                 *           "inForce": 0
                 *         },
                 *         "normativeDocuments": {
                 *           "issued": 3,
                 *           "repealed": 1,
                 *           "inForce": 12
                 *         },
                 *         "administrativeLicenses": {
                 *           "decisions": 17
                 *         },
                 *         "administrativePenalties": {
                 *           "decisions": 0
                 *         },
                 *         "administrativeCompulsion": {
                 *           "decisions": 0
                 *         },
                 *         "administrativeFees": {
                 *           "amount": "1.25"
                 *         }
                 *       },
                 *       "applicationStatistics": {
                 *         "newlyReceived": {
                 *           "naturalPerson": 5,
                 *           "commercialEnterprise": 2,
                 *           "researchInstitution": 0,
                 *           "publicWelfareOrganization": 0,
                 *           "legalServiceOrganization": 0,
                 *           "otherOrganization": 0
                 *         },
                 *         "carriedOver": {
                 *           "naturalPerson": 0,
                 *           "commercialEnterprise": 0,
                 *           "researchInstitution": 0,
                 *           "publicWelfareOrganization": 0,
                 *           "legalServiceOrganization": 0,
                 *           "otherOrganization": 0
                 *         },
                 *         "outcomes": {
                 *           "granted": {
                 *             "naturalPerson": 4,
                 *             "commercialEnterprise": 2,
                 *             "researchInstitution": 0,
                 *             "publicWelfareOrganization": 0,
                 *             "legalServiceOrganization": 0,
                 *             "otherOrganization": 0
                 *           },
                 *           "partiallyGranted": {
                 *             "naturalPerson": 0,
                 *             "commercialEnterprise": 0,
                 *             "researchInstitution": 0,
                 *             "publicWelfareOrganization": 0,
                 *             "legalServiceOrganization": 0,
                 *             "otherOrganization": 0
                 *           },
                 *           "denied": {
                 *             "stateSecret": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "prohibitedByLaw": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "endangersSecurityOrStability": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "thirdPartyRights": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "internalAffairs": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "processInformation": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "enforcementFiles": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "administrativeInquiry": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             }
                 *           },
                 *           "unavailable": {
                 *             "notHeld": {
                 *               "naturalPerson": 1,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "requiresCreation": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "unclearAfterCorrection": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             }
                 *           },
                 *           "notProcessed": {
                 *             "petitionOrComplaint": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "repeated": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "publicPublication": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "excessive": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "confirmation": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             }
                 *           },
                 *           "otherOutcomes": {
                 *             "correctionOverdue": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "feeOverdue": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "other": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             }
                 *           }
                 *         },
                 *         "carriedForward": {
                 *           "naturalPerson": 0,
                 *           "commercialEnterprise": 0,
                 *           "researchInstitution": 0,
                 *           "publicWelfareOrganization": 0,
                 *           "legalServiceOrganization": 0,
                 *           "otherOrganization": 0
                 *         }
                 *       },
                 *       "reviewLitigation": {
                 *         "review": {
                 *           "upheld": 1,
                 *           "corrected": 0,
                 *           "other": 0,
                 *           "pending": 0
                 *         },
                 *         "litigation": {
                 *           "direct": {
                 *             "upheld": 0,
                 *             "corrected": 0,
                 *             "other": 0,
                 *             "pending": 0
                 *           },
                 *           "afterReview": {
                 *             "upheld": 0,
                 *             "corrected": 0,
                 *             "other": 0,
                 *             "pending": 0
                 *           }
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ReportInput"];
            };
        };
        responses: {
            /** @description 已新建 / Made */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "018e25df-ae80-7000-8000-080000000002",
                     *       "organizationId": "01852d0b-6680-7000-8000-240000000009",
                     *       "year": 2023,
                     *       "kind": "own",
                     *       "edition": "2021",
                     *       "title": "示例市示范区应急管理局2023年政府信息公开工作年度报告",
                     *       "status": "draft",
                     *       "version": 1,
                     *       "computed": [
                     *         "/applicationStatistics/newlyReceived/total",
                     *         "/applicationStatistics/carriedOver/total"
                     *       ],
                     *       "carriedIn": null,
                     *       "findings": {
                     *         "errors": 0,
                     *         "warnings": 2,
                     *         "information": 0
                     *       },
                     *       "ruleSetVersion": "3.2.0+740de44325e51779",
                     *       "createdAt": "2024-03-10T01:00:00.000Z",
                     *       "updatedAt": "2024-03-10T01:00:00.000Z",
                     *       "submittedAt": null,
                     *       "publishedAt": null,
                     *       "signOff": null,
                     *       "narrative": {
                     *         "preamble": "根据《中华人民共和国政府信息公开条例》编制本报告。",
                     *         "overview": "2023年，本机关主动公开政府信息120条，依法办理依申请公开，规范政府信息管理，加强公开平台建设，落实监督保障。",
                     *         "problemsAndImprovements": "公开的及时性有待提高，已建立月度检查制度加以改进。",
                     *         "otherMatters": "本年度未收取信息处理费。",
                     *         "informationProcessingFee": {
                     *           "notices": null,
                     *           "amountCharged": null,
                     *           "amountReceived": null
                     *         }
                     *       },
                     *       "proactiveDisclosure": {
                     *         "regulations": {
                     *           "issued": 0,
                     *           "repealed": 0,
                     *           "inForce": 0
                     *         },
                     *         "normativeDocuments": {
                     *           "issued": 3,
                     *           "repealed": 1,
                     *           "inForce": 12
                     *         },
                     *         "administrativeLicenses": {
                     *           "decisions": 17
                     *         },
                     *         "administrativePenalties": {
                     *           "decisions": 0
                     *         },
                     *         "administrativeCompulsion": {
                     *           "decisions": 0
                     *         },
                     *         "administrativeFees": {
                     *           "amount": "1.25"
                     *         }
                     *       },
                     *       "applicationStatistics": {
                     *         "newlyReceived": {
                     *           "naturalPerson": 5,
                     *           "commercialEnterprise": 2,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 7
                     *         },
                     *         "carriedOver": {
                     *           "naturalPerson": 0,
                     *           "commercialEnterprise": 0,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 0
                     *         },
                     *         "outcomes": {
                     *           "granted": {
                     *             "naturalPerson": 4,
                     *             "commercialEnterprise": 2,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 6
                     *           },
                     *           "partiallyGranted": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "denied": {
                     *             "stateSecret": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "prohibitedByLaw": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "endangersSecurityOrStability": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "thirdPartyRights": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "internalAffairs": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "processInformation": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "enforcementFiles": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "administrativeInquiry": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             }
                     *           },
                     *           "unavailable": {
                     *             "notHeld": {
                     *               "naturalPerson": 1,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 1
                     *             },
                     *             "requiresCreation": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "unclearAfterCorrection": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             }
                     *           },
                     *           "notProcessed": {
                     *             "petitionOrComplaint": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "repeated": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "publicPublication": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "excessive": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "confirmation": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             }
                     *           },
                     *           "otherOutcomes": {
                     *             "correctionOverdue": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "feeOverdue": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "other": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             }
                     *           },
                     *           "total": {
                     *             "naturalPerson": 5,
                     *             "commercialEnterprise": 2,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 7
                     *           }
                     *         },
                     *         "carriedForward": {
                     *           "naturalPerson": 0,
                     *           "commercialEnterprise": 0,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 0
                     *         }
                     *       },
                     *       "reviewLitigation": {
                     *         "review": {
                     *           "upheld": 1,
                     *           "corrected": 0,
                     *           "other": 0,
                     *           "pending": 0,
                     *           "total": 1
                     *         },
                     *         "litigation": {
                     *           "direct": {
                     *             "upheld": 0,
                     *             "corrected": 0,
                     *             "other": 0,
                     *             "pending": 0,
                     *             "total": 0
                     *           },
                     *           "afterReview": {
                     *             "upheld": 0,
                     *             "corrected": 0,
                     *             "other": 0,
                     *             "pending": 0,
                     *             "total": 0
                     *           }
                     *         }
                     *       },
                     *       "organization": {
                     *         "id": "01852d0b-6680-7000-8000-240000000009",
                     *         "name": "示例市示范区应急管理局",
                     *         "code": "11371199MB0000609Y"
                     *       },
                     *       "dueDate": "2024-01-20",
                     *       "exemptUntil": null,
                     *       "overdue": true,
                     *       "daysLate": 50,
                     *       "allowedActions": [
                     *         "update",
                     *         "delete"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description not-found：找不到所请求的资源；organization-unknown：机关不在名录中；organization-ambiguous：有多个机关符合此名称；year-unsupported：该年度没有统一格式；report-exists：该机关该年度的报告已存在；work-too-heavy：处理所需的时间或内存超出限制；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    getReport: {
        parameters: {
            query?: {
                /**
                 * @description 该时刻的内容，逐字节一致 / As it was at that instant, byte for byte
                 * @example 2024-01-31T00:00:00.000Z
                 */
                asOf?: components["parameters"]["AsOf"];
                /**
                 * @description true：公众所见的已公布版本 / true: the published version, as the public sees it
                 * @example true
                 */
                published?: components["parameters"]["Published"];
                /**
                 * @description 只要这些项，id 总在其中；可填多个，以逗号分隔 / Only these members, and id; one or more
                 * @example [
                 *       "id"
                 *     ]
                 */
                fields?: ("id" | "organizationId" | "year" | "kind" | "edition" | "title" | "status" | "version" | "computed" | "carriedIn" | "findings" | "ruleSetVersion" | "createdAt" | "updatedAt" | "submittedAt" | "publishedAt" | "signOff" | "organization" | "dueDate" | "exemptUntil" | "overdue" | "daysLate" | "allowedActions" | "narrative" | "proactiveDisclosure" | "applicationStatistics" | "reviewLitigation")[];
            };
            header?: {
                /**
                 * @description 已有的 ETag，未变则 304 / A known ETag: 304 if unchanged
                 * @example "9-ea229f95.c2d8ffc2"
                 */
                "if-none-match"?: string;
            };
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-68000000001a
                 */
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 报告的现状 / The current report */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "018cd1fb-f680-7000-8000-68000000001a",
                     *       "organizationId": "01852d0b-6680-7000-8000-140000000005",
                     *       "year": 2023,
                     *       "kind": "own",
                     *       "edition": "2021",
                     *       "title": "示例市示范区教育局2023年政府信息公开工作年度报告",
                     *       "status": "published",
                     *       "version": 9,
                     *       "computed": [],
                     *       "carriedIn": null,
                     *       "findings": {
                     *         "errors": 0,
                     *         "warnings": 0,
                     *         "information": 0
                     *       },
                     *       "ruleSetVersion": "3.2.0+740de44325e51779",
                     *       "createdAt": "2024-01-04T01:00:00.000Z",
                     *       "updatedAt": "2024-02-21T02:00:00.000Z",
                     *       "submittedAt": "2024-02-20T03:00:00.000Z",
                     *       "publishedAt": "2024-02-21T02:00:00.000Z",
                     *       "signOff": {
                     *         "name": "示例甲",
                     *         "post": "主要负责人",
                     *         "date": "2024-02-21"
                     *       },
                     *       "narrative": {
                     *         "preamble": "根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）的要求，编制本报告。本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。",
                     *         "overview": "（一）主动公开。及时更新机构职能、政策文件、办事指南等栏目。\n（二）依申请公开。本年度收到政府信息公开申请12件，上年结转1件，均已办结。\n（三）政府信息管理。落实信息发布审核制度，定期清理失效文件。\n（四）平台建设。维护门户网站公开专栏，做好栏目巡查。\n（五）监督保障。把政府信息公开纳入年度考核，组织业务培训。",
                     *         "problemsAndImprovements": "主要问题：政策解读形式不够丰富，公开内容的检索不够方便。\n改进情况：增加图解和问答形式的解读，调整栏目分类，方便公众查找。",
                     *         "otherMatters": "2023年度未发出收费通知，未收取政府信息公开信息处理费。",
                     *         "informationProcessingFee": {
                     *           "notices": null,
                     *           "amountCharged": null,
                     *           "amountReceived": null
                     *         }
                     *       },
                     *       "proactiveDisclosure": {
                     *         "regulations": {
                     *           "issued": 0,
                     *           "repealed": 0,
                     *           "inForce": 0
                     *         },
                     *         "normativeDocuments": {
                     *           "issued": 1,
                     *           "repealed": 0,
                     *           "inForce": 8
                     *         },
                     *         "administrativeLicenses": {
                     *           "decisions": 141
                     *         },
                     *         "administrativePenalties": {
                     *           "decisions": 2
                     *         },
                     *         "administrativeCompulsion": {
                     *           "decisions": 0
                     *         },
                     *         "administrativeFees": {
                     *           "amount": "10.8"
                     *         }
                     *       },
                     *       "applicationStatistics": {
                     *         "newlyReceived": {
                     *           "naturalPerson": 10,
                     *           "commercialEnterprise": 2,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 12
                     *         },
                     *         "carriedOver": {
                     *           "naturalPerson": 1,
                     *           "commercialEnterprise": 0,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 1
                     *         },
                     *         "outcomes": {
                     *           "granted": {
                     *             "naturalPerson": 7,
                     *             "commercialEnterprise": 1,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 8
                     *           },
                     *           "partiallyGranted": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "denied": {
                     *             "stateSecret": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "prohibitedByLaw": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "endangersSecurityOrStability": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "thirdPartyRights": {
                     *               "naturalPerson": 1,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 1
                     *             },
                     *             "internalAffairs": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "processInformation": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "enforcementFiles": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "administrativeInquiry": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             }
                     *           },
                     *           "unavailable": {
                     *             "notHeld": {
                     *               "naturalPerson": 2,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 2
                     *             },
                     *             "requiresCreation": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "unclearAfterCorrection": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             }
                     *           },
                     *           "notProcessed": {
                     *             "petitionOrComplaint": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "repeated": {
                     *               "naturalPerson": 1,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 1
                     *             },
                     *             "publicPublication": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "excessive": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "confirmation": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             }
                     *           },
                     *           "otherOutcomes": {
                     *             "correctionOverdue": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "feeOverdue": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "other": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 1,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 1
                     *             }
                     *           },
                     *           "total": {
                     *             "naturalPerson": 11,
                     *             "commercialEnterprise": 2,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 13
                     *           }
                     *         },
                     *         "carriedForward": {
                     *           "naturalPerson": 0,
                     *           "commercialEnterprise": 0,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 0
                     *         }
                     *       },
                     *       "reviewLitigation": {
                     *         "review": {
                     *           "upheld": 1,
                     *           "corrected": 0,
                     *           "other": 0,
                     *           "pending": 1,
                     *           "total": 2
                     *         },
                     *         "litigation": {
                     *           "direct": {
                     *             "upheld": 0,
                     *             "corrected": 0,
                     *             "other": 0,
                     *             "pending": 0,
                     *             "total": 0
                     *           },
                     *           "afterReview": {
                     *             "upheld": 0,
                     *             "corrected": 0,
                     *             "other": 0,
                     *             "pending": 0,
                     *             "total": 0
                     *           }
                     *         }
                     *       },
                     *       "organization": {
                     *         "id": "01852d0b-6680-7000-8000-140000000005",
                     *         "name": "示例市示范区教育局",
                     *         "code": "11371199MB0000203M"
                     *       },
                     *       "dueDate": "2024-01-20",
                     *       "exemptUntil": null,
                     *       "overdue": false,
                     *       "daysLate": 0,
                     *       "allowedActions": [
                     *         "correct"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description 未变 / Unchanged */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found：找不到所请求的资源；instant-in-future：asOf 晚于当前时间；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    replaceReport: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "2-103fecb1.04e2aa3e"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-70000000001c
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "narrative": {
                 *         "preamble": "根据《中华人民共和国政府信息公开条例》编制本报告。",
                 *         "overview": "2023年，本机关主动公开政府信息120条，依法办理依申请公开，规范政府信息管理，加强公开平台建设，落实监督保障。",
                 *         "problemsAndImprovements": "公开的及时性有待提高，已建立月度检查制度加以改进。",
                 *         "otherMatters": "本年度未收取政府信息公开信息处理费。"
                 *       },
                 *       "proactiveDisclosure": {
                 *         "regulations": {
                 *           "issued": 0,
                 *           "repealed": 0,
                 *           "inForce": 0
                 *         },
                 *         "normativeDocuments": {
                 *           "issued": 3,
                 *           "repealed": 1,
                 *           "inForce": 12
                 *         },
                 *         "administrativeLicenses": {
                 *           "decisions": 17
                 *         },
                 *         "administrativePenalties": {
                 *           "decisions": 0
                 *         },
                 *         "administrativeCompulsion": {
                 *           "decisions": 0
                 *         },
                 *         "administrativeFees": {
                 *           "amount": "1.25"
                 *         }
                 *       },
                 *       "applicationStatistics": {
                 *         "newlyReceived": {
                 *           "naturalPerson": 5,
                 *           "commercialEnterprise": 2,
                 *           "researchInstitution": 0,
                 *           "publicWelfareOrganization": 0,
                 *           "legalServiceOrganization": 0,
                 *           "otherOrganization": 0
                 *         },
                 *         "carriedOver": {
                 *           "naturalPerson": 0,
                 *           "commercialEnterprise": 0,
                 *           "researchInstitution": 0,
                 *           "publicWelfareOrganization": 0,
                 *           "legalServiceOrganization": 0,
                 *           "otherOrganization": 0
                 *         },
                 *         "outcomes": {
                 *           "granted": {
                 *             "naturalPerson": 4,
                 *             "commercialEnterprise": 2,
                 *             "researchInstitution": 0,
                 *             "publicWelfareOrganization": 0,
                 *             "legalServiceOrganization": 0,
                 *             "otherOrganization": 0
                 *           },
                 *           "partiallyGranted": {
                 *             "naturalPerson": 0,
                 *             "commercialEnterprise": 0,
                 *             "researchInstitution": 0,
                 *             "publicWelfareOrganization": 0,
                 *             "legalServiceOrganization": 0,
                 *             "otherOrganization": 0
                 *           },
                 *           "denied": {
                 *             "stateSecret": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "prohibitedByLaw": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "endangersSecurityOrStability": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "thirdPartyRights": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "internalAffairs": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "processInformation": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "enforcementFiles": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "administrativeInquiry": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             }
                 *           },
                 *           "unavailable": {
                 *             "notHeld": {
                 *               "naturalPerson": 1,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "requiresCreation": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "unclearAfterCorrection": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             }
                 *           },
                 *           "notProcessed": {
                 *             "petitionOrComplaint": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "repeated": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "publicPublication": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "excessive": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "confirmation": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             }
                 *           },
                 *           "otherOutcomes": {
                 *             "correctionOverdue": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "feeOverdue": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             },
                 *             "other": {
                 *               "naturalPerson": 0,
                 *               "commercialEnterprise": 0,
                 *               "researchInstitution": 0,
                 *               "publicWelfareOrganization": 0,
                 *               "legalServiceOrganization": 0,
                 *               "otherOrganization": 0
                 *             }
                 *           }
                 *         },
                 *         "carriedForward": {
                 *           "naturalPerson": 0,
                 *           "commercialEnterprise": 0,
                 *           "researchInstitution": 0,
                 *           "publicWelfareOrganization": 0,
                 *           "legalServiceOrganization": 0,
                 *           "otherOrganization": 0
                 *         }
                 *       },
                 *       "reviewLitigation": {
                 *         "review": {
                 *           "upheld": 1,
                 *           "corrected": 0,
                 *           "other": 0,
                 *           "pending": 0
                 *         },
                 *         "litigation": {
                 *           "direct": {
                 *             "upheld": 0,
                 *             "corrected": 0,
                 *             "other": 0,
                 *             "pending": 0
                 *           },
                 *           "afterReview": {
                 *             "upheld": 0,
                 *             "corrected": 0,
                 *             "other": 0,
                 *             "pending": 0
                 *           }
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ReportReplacement"];
            };
        };
        responses: {
            /** @description 报告的现状 / The current report */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "018cd1fb-f680-7000-8000-70000000001c",
                     *       "organizationId": "01852d0b-6680-7000-8000-100000000004",
                     *       "year": 2023,
                     *       "kind": "own",
                     *       "edition": "2021",
                     *       "title": "示例市示范区人力资源和社会保障局2023年政府信息公开工作年度报告",
                     *       "status": "draft",
                     *       "version": 3,
                     *       "computed": [
                     *         "/applicationStatistics/newlyReceived/total",
                     *         "/applicationStatistics/carriedOver/total"
                     *       ],
                     *       "carriedIn": null,
                     *       "findings": {
                     *         "errors": 0,
                     *         "warnings": 1,
                     *         "information": 0
                     *       },
                     *       "ruleSetVersion": "3.2.0+740de44325e51779",
                     *       "createdAt": "2024-01-04T01:00:00.000Z",
                     *       "updatedAt": "2024-03-10T01:00:00.000Z",
                     *       "submittedAt": null,
                     *       "publishedAt": null,
                     *       "signOff": null,
                     *       "narrative": {
                     *         "preamble": "根据《中华人民共和国政府信息公开条例》编制本报告。",
                     *         "overview": "2023年，本机关主动公开政府信息120条，依法办理依申请公开，规范政府信息管理，加强公开平台建设，落实监督保障。",
                     *         "problemsAndImprovements": "公开的及时性有待提高，已建立月度检查制度加以改进。",
                     *         "otherMatters": "本年度未收取政府信息公开信息处理费。",
                     *         "informationProcessingFee": {
                     *           "notices": null,
                     *           "amountCharged": null,
                     *           "amountReceived": null
                     *         }
                     *       },
                     *       "proactiveDisclosure": {
                     *         "regulations": {
                     *           "issued": 0,
                     *           "repealed": 0,
                     *           "inForce": 0
                     *         },
                     *         "normativeDocuments": {
                     *           "issued": 3,
                     *           "repealed": 1,
                     *           "inForce": 12
                     *         },
                     *         "administrativeLicenses": {
                     *           "decisions": 17
                     *         },
                     *         "administrativePenalties": {
                     *           "decisions": 0
                     *         },
                     *         "administrativeCompulsion": {
                     *           "decisions": 0
                     *         },
                     *         "administrativeFees": {
                     *           "amount": "1.25"
                     *         }
                     *       },
                     *       "applicationStatistics": {
                     *         "newlyReceived": {
                     *           "naturalPerson": 5,
                     *           "commercialEnterprise": 2,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 7
                     *         },
                     *         "carriedOver": {
                     *           "naturalPerson": 0,
                     *           "commercialEnterprise": 0,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 0
                     *         },
                     *         "outcomes": {
                     *           "granted": {
                     *             "naturalPerson": 4,
                     *             "commercialEnterprise": 2,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 6
                     *           },
                     *           "partiallyGranted": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "denied": {
                     *             "stateSecret": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "prohibitedByLaw": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "endangersSecurityOrStability": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "thirdPartyRights": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "internalAffairs": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "processInformation": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "enforcementFiles": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "administrativeInquiry": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             }
                     *           },
                     *           "unavailable": {
                     *             "notHeld": {
                     *               "naturalPerson": 1,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 1
                     *             },
                     *             "requiresCreation": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "unclearAfterCorrection": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             }
                     *           },
                     *           "notProcessed": {
                     *             "petitionOrComplaint": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "repeated": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "publicPublication": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "excessive": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "confirmation": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             }
                     *           },
                     *           "otherOutcomes": {
                     *             "correctionOverdue": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "feeOverdue": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "other": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             }
                     *           },
                     *           "total": {
                     *             "naturalPerson": 5,
                     *             "commercialEnterprise": 2,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 7
                     *           }
                     *         },
                     *         "carriedForward": {
                     *           "naturalPerson": 0,
                     *           "commercialEnterprise": 0,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 0
                     *         }
                     *       },
                     *       "reviewLitigation": {
                     *         "review": {
                     *           "upheld": 1,
                     *           "corrected": 0,
                     *           "other": 0,
                     *           "pending": 0,
                     *           "total": 1
                     *         },
                     *         "litigation": {
                     *           "direct": {
                     *             "upheld": 0,
                     *             "corrected": 0,
                     *             "other": 0,
                     *             "pending": 0,
                     *             "total": 0
                     *           },
                     *           "afterReview": {
                     *             "upheld": 0,
                     *             "corrected": 0,
                     *             "other": 0,
                     *             "pending": 0,
                     *             "total": 0
                     *           }
                     *         }
                     *       },
                     *       "organization": {
                     *         "id": "01852d0b-6680-7000-8000-100000000004",
                     *         "name": "示例市示范区人力资源和社会保障局",
                     *         "code": "11371199MB0000107C"
                     *       },
                     *       "dueDate": "2024-01-20",
                     *       "exemptUntil": null,
                     *       "overdue": true,
                     *       "daysLate": 50,
                     *       "allowedActions": [
                     *         "update",
                     *         "delete"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；state-refused：报告的当前状态不允许此操作；work-too-heavy：处理所需的时间或内存超出限制；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    deleteReport: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "2-103fecb1.04e2aa3e"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-70000000001c
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已删除 / Deleted */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；state-refused：报告的当前状态不允许此操作；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    patchReport: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "2-103fecb1.04e2aa3e"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-70000000001c
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "applicationStatistics": {
                 *         "newlyReceived": {
                 *           "naturalPerson": 6
                 *         }
                 *       }
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ReportPatch"];
                /**
                 * @example {
                 *       "applicationStatistics": {
                 *         "newlyReceived": {
                 *           "naturalPerson": 6
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ReportPatch"];
            };
        };
        responses: {
            /** @description 报告的现状 / The current report */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "018cd1fb-f680-7000-8000-70000000001c",
                     *       "organizationId": "01852d0b-6680-7000-8000-100000000004",
                     *       "year": 2023,
                     *       "kind": "own",
                     *       "edition": "2021",
                     *       "title": "示例市示范区人力资源和社会保障局2023年政府信息公开工作年度报告",
                     *       "status": "draft",
                     *       "version": 3,
                     *       "computed": [],
                     *       "carriedIn": null,
                     *       "findings": {
                     *         "errors": 3,
                     *         "warnings": 2,
                     *         "information": 1
                     *       },
                     *       "ruleSetVersion": "3.2.0+740de44325e51779",
                     *       "createdAt": "2024-01-04T01:00:00.000Z",
                     *       "updatedAt": "2024-03-10T01:00:00.000Z",
                     *       "submittedAt": null,
                     *       "publishedAt": null,
                     *       "signOff": null,
                     *       "narrative": {
                     *         "preamble": "根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）的要求，编制本报告。本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。",
                     *         "overview": "（一）主动公开。及时更新机构职能、政策文件、办事指南等栏目。\n（二）依申请公开。本年度未收到政府信息公开申请。\n（三）政府信息管理。落实信息发布审核制度，定期清理失效文件。\n（四）平台建设。维护门户网站公开专栏，做好栏目巡查。\n（五）监督保障。把政府信息公开纳入年度考核，组织业务培训。",
                     *         "problemsAndImprovements": "主要问题：政策解读形式不够丰富，公开内容的检索不够方便。\n改进情况：增加图解和问答形式的解读，调整栏目分类，方便公众查找。",
                     *         "otherMatters": "本年度未收取信息处理费。",
                     *         "informationProcessingFee": {
                     *           "notices": null,
                     *           "amountCharged": null,
                     *           "amountReceived": null
                     *         }
                     *       },
                     *       "proactiveDisclosure": {
                     *         "regulations": {
                     *           "issued": 0,
                     *           "repealed": 0,
                     *           "inForce": 0
                     *         },
                     *         "normativeDocuments": {
                     *           "issued": 0,
                     *           "repealed": 0,
                     *           "inForce": 0
                     *         },
                     *         "administrativeLicenses": {
                     *           "decisions": 100
                     *         },
                     *         "administrativePenalties": {
                     *           "decisions": 0
                     *         },
                     *         "administrativeCompulsion": {
                     *           "decisions": 0
                     *         },
                     *         "administrativeFees": {
                     *           "amount": "0"
                     *         }
                     *       },
                     *       "applicationStatistics": {
                     *         "newlyReceived": {
                     *           "naturalPerson": 6,
                     *           "commercialEnterprise": 0,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 0
                     *         },
                     *         "carriedOver": {
                     *           "naturalPerson": 0,
                     *           "commercialEnterprise": 0,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 0
                     *         },
                     *         "outcomes": {
                     *           "granted": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "partiallyGranted": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "denied": {
                     *             "stateSecret": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "prohibitedByLaw": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "endangersSecurityOrStability": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "thirdPartyRights": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "internalAffairs": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "processInformation": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "enforcementFiles": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "administrativeInquiry": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             }
                     *           },
                     *           "unavailable": {
                     *             "notHeld": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "requiresCreation": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "unclearAfterCorrection": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             }
                     *           },
                     *           "notProcessed": {
                     *             "petitionOrComplaint": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "repeated": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "publicPublication": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "excessive": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "confirmation": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             }
                     *           },
                     *           "otherOutcomes": {
                     *             "correctionOverdue": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "feeOverdue": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "other": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             }
                     *           },
                     *           "total": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           }
                     *         },
                     *         "carriedForward": {
                     *           "naturalPerson": 0,
                     *           "commercialEnterprise": 0,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 0
                     *         }
                     *       },
                     *       "reviewLitigation": {
                     *         "review": {
                     *           "upheld": 3,
                     *           "corrected": 0,
                     *           "other": 0,
                     *           "pending": 0,
                     *           "total": 3
                     *         },
                     *         "litigation": {
                     *           "direct": {
                     *             "upheld": 2,
                     *             "corrected": 0,
                     *             "other": 0,
                     *             "pending": 0,
                     *             "total": 2
                     *           },
                     *           "afterReview": {
                     *             "upheld": 0,
                     *             "corrected": 0,
                     *             "other": 0,
                     *             "pending": 0,
                     *             "total": 0
                     *           }
                     *         }
                     *       },
                     *       "organization": {
                     *         "id": "01852d0b-6680-7000-8000-100000000004",
                     *         "name": "示例市示范区人力资源和社会保障局",
                     *         "code": "11371199MB0000107C"
                     *       },
                     *       "dueDate": "2024-01-20",
                     *       "exemptUntil": null,
                     *       "overdue": true,
                     *       "daysLate": 50,
                     *       "allowedActions": [
                     *         "update",
                     *         "delete"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；state-refused：报告的当前状态不允许此操作；work-too-heavy：处理所需的时间或内存超出限制；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    listFindings: {
        parameters: {
            query?: {
                /**
                 * @description 格式，优先于 Accept / The format; overrides Accept
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: {
                /**
                 * @description 已有的 ETag，未变则 304 / A known ETag: 304 if unchanged
                 * @example "2-27a38a01"
                 */
                "if-none-match"?: string;
            };
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-70000000001c
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 校验结果 / The findings */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "key": "C-03-4.A.C5-19096513da36071d",
                     *           "rule": "C-03",
                     *           "severity": "information",
                     *           "message": "本年新收和上年结转的申请均为 0，而有行政复议 3 件、行政诉讼 2 件。",
                     *           "pointers": [
                     *             "/applicationStatistics/newlyReceived/total",
                     *             "/applicationStatistics/carriedOver/total"
                     *           ],
                     *           "left": null,
                     *           "right": null,
                     *           "difference": null,
                     *           "suggestions": [],
                     *           "explanation": null
                     *         },
                     *         {
                     *           "key": "C-04-4.D.C5-de6a6da5688af63b",
                     *           "rule": "C-04",
                     *           "severity": "warning",
                     *           "message": "行政复议和直接起诉共 5 件，多于本年办结和结转 0 件与上年办结 4 件之和。",
                     *           "pointers": [
                     *             "/applicationStatistics/outcomes/total/total",
                     *             "/applicationStatistics/carriedForward/total"
                     *           ],
                     *           "left": null,
                     *           "right": null,
                     *           "difference": null,
                     *           "suggestions": [],
                     *           "explanation": null
                     *         }
                     *       ],
                     *       "next": null,
                     *       "counts": {
                     *         "errors": 0,
                     *         "warnings": 2,
                     *         "information": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["FindingList"];
                    /**
                     * @example 规则,严重程度,说明,单元格,左端,右端,差额,可能的更正,填报说明,key
                     *     C-03,information,本年新收和上年结转的申请均为 0，而有行政复议 3 件、行政诉讼 2 件。,"/applicationStatistics/newlyReceived/total
                     *     /applicationStatistics/carriedOver/total
                     *     /reviewLitigation/review/total
                     *     /reviewLitigation/litigation/direct/total
                     *     /reviewLitigation/litigation/afterReview/total",,,,,,C-03-4.A.C5-19096513da36071d
                     */
                    "text/csv": string;
                };
            };
            /** @description 未变 / Unchanged */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found：找不到所请求的资源；work-too-heavy：处理所需的时间或内存超出限制；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    getNarrative: {
        parameters: {
            query?: {
                /**
                 * @description 该时刻的内容，逐字节一致 / As it was at that instant, byte for byte
                 * @example 2024-01-31T00:00:00.000Z
                 */
                asOf?: components["parameters"]["AsOf"];
                /**
                 * @description true：公众所见的已公布版本 / true: the published version, as the public sees it
                 * @example true
                 */
                published?: components["parameters"]["Published"];
            };
            header?: {
                /**
                 * @description 已有的 ETag，未变则 304 / A known ETag: 304 if unchanged
                 * @example "9-ea229f95"
                 */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-68000000001a
                 */
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 文字部分的现状 / The current content of the narrative */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "preamble": "根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）的要求，编制本报告。本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。",
                     *       "overview": "（一）主动公开。及时更新机构职能、政策文件、办事指南等栏目。\n（二）依申请公开。本年度收到政府信息公开申请12件，上年结转1件，均已办结。\n（三）政府信息管理。落实信息发布审核制度，定期清理失效文件。\n（四）平台建设。维护门户网站公开专栏，做好栏目巡查。\n（五）监督保障。把政府信息公开纳入年度考核，组织业务培训。",
                     *       "problemsAndImprovements": "主要问题：政策解读形式不够丰富，公开内容的检索不够方便。\n改进情况：增加图解和问答形式的解读，调整栏目分类，方便公众查找。",
                     *       "otherMatters": "2023年度未发出收费通知，未收取政府信息公开信息处理费。",
                     *       "informationProcessingFee": {
                     *         "notices": null,
                     *         "amountCharged": null,
                     *         "amountReceived": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Narrative"];
                };
            };
            /** @description 未变 / Unchanged */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found：找不到所请求的资源；instant-in-future：asOf 晚于当前时间；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    replaceNarrative: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "2-103fecb1"
                 */
                "if-match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-70000000001c
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "overview": "2023年，本机关主动公开政府信息120条。",
                 *       "problemsAndImprovements": "公开的及时性有待提高，已建立月度检查制度。",
                 *       "otherMatters": "本年度未收取信息处理费。"
                 *     }
                 */
                "application/json": components["schemas"]["NarrativeInput"];
            };
        };
        responses: {
            /** @description 文字部分的现状 / The current content of the narrative */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "preamble": null,
                     *       "overview": "2023年，本机关主动公开政府信息120条。",
                     *       "problemsAndImprovements": "公开的及时性有待提高，已建立月度检查制度。",
                     *       "otherMatters": "本年度未收取信息处理费。",
                     *       "informationProcessingFee": {
                     *         "notices": null,
                     *         "amountCharged": null,
                     *         "amountReceived": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Narrative"];
                };
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；state-refused：报告的当前状态不允许此操作；work-too-heavy：处理所需的时间或内存超出限制；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    blankNarrative: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "2-103fecb1"
                 */
                "if-match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-70000000001c
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已清空 / Blanked */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；state-refused：报告的当前状态不允许此操作；work-too-heavy：处理所需的时间或内存超出限制；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    patchNarrative: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "2-103fecb1"
                 */
                "if-match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-70000000001c
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "informationProcessingFee": {
                 *         "notices": 0,
                 *         "amountCharged": "0",
                 *         "amountReceived": "0"
                 *       }
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["NarrativeInput"];
                /**
                 * @example {
                 *       "informationProcessingFee": {
                 *         "notices": 0,
                 *         "amountCharged": "0",
                 *         "amountReceived": "0"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NarrativeInput"];
            };
        };
        responses: {
            /** @description 文字部分的现状 / The current content of the narrative */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "preamble": "根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）的要求，编制本报告。本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。",
                     *       "overview": "（一）主动公开。及时更新机构职能、政策文件、办事指南等栏目。\n（二）依申请公开。本年度未收到政府信息公开申请。\n（三）政府信息管理。落实信息发布审核制度，定期清理失效文件。\n（四）平台建设。维护门户网站公开专栏，做好栏目巡查。\n（五）监督保障。把政府信息公开纳入年度考核，组织业务培训。",
                     *       "problemsAndImprovements": "主要问题：政策解读形式不够丰富，公开内容的检索不够方便。\n改进情况：增加图解和问答形式的解读，调整栏目分类，方便公众查找。",
                     *       "otherMatters": "本年度未收取信息处理费。",
                     *       "informationProcessingFee": {
                     *         "notices": 0,
                     *         "amountCharged": "0",
                     *         "amountReceived": "0"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Narrative"];
                };
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；state-refused：报告的当前状态不允许此操作；work-too-heavy：处理所需的时间或内存超出限制；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    getProactiveDisclosure: {
        parameters: {
            query?: {
                /**
                 * @description 该时刻的内容，逐字节一致 / As it was at that instant, byte for byte
                 * @example 2024-01-31T00:00:00.000Z
                 */
                asOf?: components["parameters"]["AsOf"];
                /**
                 * @description true：公众所见的已公布版本 / true: the published version, as the public sees it
                 * @example true
                 */
                published?: components["parameters"]["Published"];
            };
            header?: {
                /**
                 * @description 已有的 ETag，未变则 304 / A known ETag: 304 if unchanged
                 * @example "9-ea229f95"
                 */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-68000000001a
                 */
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 主动公开政府信息情况的现状 / The current content of the table of proactive disclosure */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "regulations": {
                     *         "issued": 0,
                     *         "repealed": 0,
                     *         "inForce": 0
                     *       },
                     *       "normativeDocuments": {
                     *         "issued": 1,
                     *         "repealed": 0,
                     *         "inForce": 8
                     *       },
                     *       "administrativeLicenses": {
                     *         "decisions": 141
                     *       },
                     *       "administrativePenalties": {
                     *         "decisions": 2
                     *       },
                     *       "administrativeCompulsion": {
                     *         "decisions": 0
                     *       },
                     *       "administrativeFees": {
                     *         "amount": "10.8"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ProactiveDisclosure2021"] | components["schemas"]["ProactiveDisclosure2019"];
                };
            };
            /** @description 未变 / Unchanged */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found：找不到所请求的资源；instant-in-future：asOf 晚于当前时间；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    replaceProactiveDisclosure: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "2-103fecb1"
                 */
                "if-match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-70000000001c
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "regulations": {
                 *         "issued": 0,
                 *         "repealed": 0,
                 *         "inForce": 0
                 *       },
                 *       "normativeDocuments": {
                 *         "issued": 3,
                 *         "repealed": 1,
                 *         "inForce": 12
                 *       },
                 *       "administrativeLicenses": {
                 *         "decisions": 17
                 *       },
                 *       "administrativePenalties": {
                 *         "decisions": 0
                 *       },
                 *       "administrativeCompulsion": {
                 *         "decisions": 0
                 *       },
                 *       "administrativeFees": {
                 *         "amount": "1.25"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ProactiveDisclosure2021Input"] | components["schemas"]["ProactiveDisclosure2019Input"];
            };
        };
        responses: {
            /** @description 主动公开政府信息情况的现状 / The current content of the table of proactive disclosure */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "regulations": {
                     *         "issued": 0,
                     *         "repealed": 0,
                     *         "inForce": 0
                     *       },
                     *       "normativeDocuments": {
                     *         "issued": 3,
                     *         "repealed": 1,
                     *         "inForce": 12
                     *       },
                     *       "administrativeLicenses": {
                     *         "decisions": 17
                     *       },
                     *       "administrativePenalties": {
                     *         "decisions": 0
                     *       },
                     *       "administrativeCompulsion": {
                     *         "decisions": 0
                     *       },
                     *       "administrativeFees": {
                     *         "amount": "1.25"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ProactiveDisclosure2021"] | components["schemas"]["ProactiveDisclosure2019"];
                };
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；state-refused：报告的当前状态不允许此操作；work-too-heavy：处理所需的时间或内存超出限制；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    blankProactiveDisclosure: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "2-103fecb1"
                 */
                "if-match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-70000000001c
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已清空 / Blanked */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；state-refused：报告的当前状态不允许此操作；work-too-heavy：处理所需的时间或内存超出限制；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    patchProactiveDisclosure: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "2-103fecb1"
                 */
                "if-match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-70000000001c
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "administrativeLicenses": {
                 *         "decisions": 18
                 *       }
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ProactiveDisclosure2021Patch"] | components["schemas"]["ProactiveDisclosure2019Patch"];
                /**
                 * @example {
                 *       "administrativeLicenses": {
                 *         "decisions": 18
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ProactiveDisclosure2021Patch"] | components["schemas"]["ProactiveDisclosure2019Patch"];
            };
        };
        responses: {
            /** @description 主动公开政府信息情况的现状 / The current content of the table of proactive disclosure */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "regulations": {
                     *         "issued": 0,
                     *         "repealed": 0,
                     *         "inForce": 0
                     *       },
                     *       "normativeDocuments": {
                     *         "issued": 0,
                     *         "repealed": 0,
                     *         "inForce": 0
                     *       },
                     *       "administrativeLicenses": {
                     *         "decisions": 18
                     *       },
                     *       "administrativePenalties": {
                     *         "decisions": 0
                     *       },
                     *       "administrativeCompulsion": {
                     *         "decisions": 0
                     *       },
                     *       "administrativeFees": {
                     *         "amount": "0"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ProactiveDisclosure2021"] | components["schemas"]["ProactiveDisclosure2019"];
                };
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；state-refused：报告的当前状态不允许此操作；work-too-heavy：处理所需的时间或内存超出限制；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    getApplicationStatistics: {
        parameters: {
            query?: {
                /**
                 * @description 该时刻的内容，逐字节一致 / As it was at that instant, byte for byte
                 * @example 2024-01-31T00:00:00.000Z
                 */
                asOf?: components["parameters"]["AsOf"];
                /**
                 * @description true：公众所见的已公布版本 / true: the published version, as the public sees it
                 * @example true
                 */
                published?: components["parameters"]["Published"];
            };
            header?: {
                /**
                 * @description 已有的 ETag，未变则 304 / A known ETag: 304 if unchanged
                 * @example "9-ea229f95"
                 */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-68000000001a
                 */
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 收到和处理政府信息公开申请情况的现状 / The current content of the table of applications */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "newlyReceived": {
                     *         "naturalPerson": 10,
                     *         "commercialEnterprise": 2,
                     *         "researchInstitution": 0,
                     *         "publicWelfareOrganization": 0,
                     *         "legalServiceOrganization": 0,
                     *         "otherOrganization": 0,
                     *         "total": 12
                     *       },
                     *       "carriedOver": {
                     *         "naturalPerson": 1,
                     *         "commercialEnterprise": 0,
                     *         "researchInstitution": 0,
                     *         "publicWelfareOrganization": 0,
                     *         "legalServiceOrganization": 0,
                     *         "otherOrganization": 0,
                     *         "total": 1
                     *       },
                     *       "outcomes": {
                     *         "granted": {
                     *           "naturalPerson": 7,
                     *           "commercialEnterprise": 1,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 8
                     *         },
                     *         "partiallyGranted": {
                     *           "naturalPerson": 0,
                     *           "commercialEnterprise": 0,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 0
                     *         },
                     *         "denied": {
                     *           "stateSecret": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "prohibitedByLaw": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "endangersSecurityOrStability": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "thirdPartyRights": {
                     *             "naturalPerson": 1,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 1
                     *           },
                     *           "internalAffairs": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "processInformation": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "enforcementFiles": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "administrativeInquiry": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           }
                     *         },
                     *         "unavailable": {
                     *           "notHeld": {
                     *             "naturalPerson": 2,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 2
                     *           },
                     *           "requiresCreation": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "unclearAfterCorrection": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           }
                     *         },
                     *         "notProcessed": {
                     *           "petitionOrComplaint": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "repeated": {
                     *             "naturalPerson": 1,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 1
                     *           },
                     *           "publicPublication": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "excessive": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "confirmation": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           }
                     *         },
                     *         "otherOutcomes": {
                     *           "correctionOverdue": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "feeOverdue": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "other": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 1,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 1
                     *           }
                     *         },
                     *         "total": {
                     *           "naturalPerson": 11,
                     *           "commercialEnterprise": 2,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 13
                     *         }
                     *       },
                     *       "carriedForward": {
                     *         "naturalPerson": 0,
                     *         "commercialEnterprise": 0,
                     *         "researchInstitution": 0,
                     *         "publicWelfareOrganization": 0,
                     *         "legalServiceOrganization": 0,
                     *         "otherOrganization": 0,
                     *         "total": 0
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ApplicationStatistics2021"] | components["schemas"]["ApplicationStatistics2019"];
                };
            };
            /** @description 未变 / Unchanged */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found：找不到所请求的资源；instant-in-future：asOf 晚于当前时间；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    replaceApplicationStatistics: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "2-103fecb1"
                 */
                "if-match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-70000000001c
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "newlyReceived": {
                 *         "naturalPerson": 5,
                 *         "commercialEnterprise": 2,
                 *         "researchInstitution": 0,
                 *         "publicWelfareOrganization": 0,
                 *         "legalServiceOrganization": 0,
                 *         "otherOrganization": 0
                 *       },
                 *       "carriedOver": {
                 *         "naturalPerson": 0,
                 *         "commercialEnterprise": 0,
                 *         "researchInstitution": 0,
                 *         "publicWelfareOrganization": 0,
                 *         "legalServiceOrganization": 0,
                 *         "otherOrganization": 0
                 *       },
                 *       "outcomes": {
                 *         "granted": {
                 *           "naturalPerson": 4,
                 *           "commercialEnterprise": 2,
                 *           "researchInstitution": 0,
                 *           "publicWelfareOrganization": 0,
                 *           "legalServiceOrganization": 0,
                 *           "otherOrganization": 0
                 *         },
                 *         "partiallyGranted": {
                 *           "naturalPerson": 0,
                 *           "commercialEnterprise": 0,
                 *           "researchInstitution": 0,
                 *           "publicWelfareOrganization": 0,
                 *           "legalServiceOrganization": 0,
                 *           "otherOrganization": 0
                 *         },
                 *         "denied": {
                 *           "stateSecret": {
                 *             "naturalPerson": 0,
                 *             "commercialEnterprise": 0,
                 *             "researchInstitution": 0,
                 *             "publicWelfareOrganization": 0,
                 *             "legalServiceOrganization": 0,
                 *             "otherOrganization": 0
                 *           },
                 *           "prohibitedByLaw": {
                 *             "naturalPerson": 0,
                 *             "commercialEnterprise": 0,
                 *             "researchInstitution": 0,
                 *             "publicWelfareOrganization": 0,
                 *             "legalServiceOrganization": 0,
                 *             "otherOrganization": 0
                 *           },
                 *           "endangersSecurityOrStability": {
                 *             "naturalPerson": 0,
                 *             "commercialEnterprise": 0,
                 *             "researchInstitution": 0,
                 *             "publicWelfareOrganization": 0,
                 *             "legalServiceOrganization": 0,
                 *             "otherOrganization": 0
                 *           },
                 *           "thirdPartyRights": {
                 *             "naturalPerson": 0,
                 *             "commercialEnterprise": 0,
                 *             "researchInstitution": 0,
                 *             "publicWelfareOrganization": 0,
                 *             "legalServiceOrganization": 0,
                 *             "otherOrganization": 0
                 *           },
                 *           "internalAffairs": {
                 *             "naturalPerson": 0,
                 *             "commercialEnterprise": 0,
                 *             "researchInstitution": 0,
                 *             "publicWelfareOrganization": 0,
                 *             "legalServiceOrganization": 0,
                 *             "otherOrganization": 0
                 *           },
                 *           "processInformation": {
                 *             "naturalPerson": 0,
                 *             "commercialEnterprise": 0,
                 *             "researchInstitution": 0,
                 *             "publicWelfareOrganization": 0,
                 *             "legalServiceOrganization": 0,
                 *             "otherOrganization": 0
                 *           },
                 *           "enforcementFiles": {
                 *             "naturalPerson": 0,
                 *             "commercialEnterprise": 0,
                 *             "researchInstitution": 0,
                 *             "publicWelfareOrganization": 0,
                 *             "legalServiceOrganization": 0,
                 *             "otherOrganization": 0
                 *           },
                 *           "administrativeInquiry": {
                 *             "naturalPerson": 0,
                 *             "commercialEnterprise": 0,
                 *             "researchInstitution": 0,
                 *             "publicWelfareOrganization": 0,
                 *             "legalServiceOrganization": 0,
                 *             "otherOrganization": 0
                 *           }
                 *         },
                 *         "unavailable": {
                 *           "notHeld": {
                 *             "naturalPerson": 1,
                 *             "commercialEnterprise": 0,
                 *             "researchInstitution": 0,
                 *             "publicWelfareOrganization": 0,
                 *             "legalServiceOrganization": 0,
                 *             "otherOrganization": 0
                 *           },
                 *           "requiresCreation": {
                 *             "naturalPerson": 0,
                 *             "commercialEnterprise": 0,
                 *             "researchInstitution": 0,
                 *             "publicWelfareOrganization": 0,
                 *             "legalServiceOrganization": 0,
                 *             "otherOrganization": 0
                 *           },
                 *           "unclearAfterCorrection": {
                 *             "naturalPerson": 0,
                 *             "commercialEnterprise": 0,
                 *             "researchInstitution": 0,
                 *             "publicWelfareOrganization": 0,
                 *             "legalServiceOrganization": 0,
                 *             "otherOrganization": 0
                 *           }
                 *         },
                 *         "notProcessed": {
                 *           "petitionOrComplaint": {
                 *             "naturalPerson": 0,
                 *             "commercialEnterprise": 0,
                 *             "researchInstitution": 0,
                 *             "publicWelfareOrganization": 0,
                 *             "legalServiceOrganization": 0,
                 *             "otherOrganization": 0
                 *           },
                 *           "repeated": {
                 *             "naturalPerson": 0,
                 *             "commercialEnterprise": 0,
                 *             "researchInstitution": 0,
                 *             "publicWelfareOrganization": 0,
                 *             "legalServiceOrganization": 0,
                 *             "otherOrganization": 0
                 *           },
                 *           "publicPublication": {
                 *             "naturalPerson": 0,
                 *             "commercialEnterprise": 0,
                 *             "researchInstitution": 0,
                 *             "publicWelfareOrganization": 0,
                 *             "legalServiceOrganization": 0,
                 *             "otherOrganization": 0
                 *           },
                 *           "excessive": {
                 *             "naturalPerson": 0,
                 *             "commercialEnterprise": 0,
                 *             "researchInstitution": 0,
                 *             "publicWelfareOrganization": 0,
                 *             "legalServiceOrganization": 0,
                 *             "otherOrganization": 0
                 *           },
                 *           "confirmation": {
                 *             "naturalPerson": 0,
                 *             "commercialEnterprise": 0,
                 *             "researchInstitution": 0,
                 *             "publicWelfareOrganization": 0,
                 *             "legalServiceOrganization": 0,
                 *             "otherOrganization": 0
                 *           }
                 *         },
                 *         "otherOutcomes": {
                 *           "correctionOverdue": {
                 *             "naturalPerson": 0,
                 *             "commercialEnterprise": 0,
                 *             "researchInstitution": 0,
                 *             "publicWelfareOrganization": 0,
                 *             "legalServiceOrganization": 0,
                 *             "otherOrganization": 0
                 *           },
                 *           "feeOverdue": {
                 *             "naturalPerson": 0,
                 *             "commercialEnterprise": 0,
                 *             "researchInstitution": 0,
                 *             "publicWelfareOrganization": 0,
                 *             "legalServiceOrganization": 0,
                 *             "otherOrganization": 0
                 *           },
                 *           "other": {
                 *             "naturalPerson": 0,
                 *             "commercialEnterprise": 0,
                 *             "researchInstitution": 0,
                 *             "publicWelfareOrganization": 0,
                 *             "legalServiceOrganization": 0,
                 *             "otherOrganization": 0
                 *           }
                 *         }
                 *       },
                 *       "carriedForward": {
                 *         "naturalPerson": 0,
                 *         "commercialEnterprise": 0,
                 *         "researchInstitution": 0,
                 *         "publicWelfareOrganization": 0,
                 *         "legalServiceOrganization": 0,
                 *         "otherOrganization": 0
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ApplicationStatistics2021Input"] | components["schemas"]["ApplicationStatistics2019Input"];
            };
        };
        responses: {
            /** @description 收到和处理政府信息公开申请情况的现状 / The current content of the table of applications */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "newlyReceived": {
                     *         "naturalPerson": 5,
                     *         "commercialEnterprise": 2,
                     *         "researchInstitution": 0,
                     *         "publicWelfareOrganization": 0,
                     *         "legalServiceOrganization": 0,
                     *         "otherOrganization": 0,
                     *         "total": 7
                     *       },
                     *       "carriedOver": {
                     *         "naturalPerson": 0,
                     *         "commercialEnterprise": 0,
                     *         "researchInstitution": 0,
                     *         "publicWelfareOrganization": 0,
                     *         "legalServiceOrganization": 0,
                     *         "otherOrganization": 0,
                     *         "total": 0
                     *       },
                     *       "outcomes": {
                     *         "granted": {
                     *           "naturalPerson": 4,
                     *           "commercialEnterprise": 2,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 6
                     *         },
                     *         "partiallyGranted": {
                     *           "naturalPerson": 0,
                     *           "commercialEnterprise": 0,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 0
                     *         },
                     *         "denied": {
                     *           "stateSecret": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "prohibitedByLaw": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "endangersSecurityOrStability": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "thirdPartyRights": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "internalAffairs": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "processInformation": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "enforcementFiles": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "administrativeInquiry": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           }
                     *         },
                     *         "unavailable": {
                     *           "notHeld": {
                     *             "naturalPerson": 1,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 1
                     *           },
                     *           "requiresCreation": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "unclearAfterCorrection": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           }
                     *         },
                     *         "notProcessed": {
                     *           "petitionOrComplaint": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "repeated": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "publicPublication": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "excessive": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "confirmation": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           }
                     *         },
                     *         "otherOutcomes": {
                     *           "correctionOverdue": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "feeOverdue": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "other": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           }
                     *         },
                     *         "total": {
                     *           "naturalPerson": 5,
                     *           "commercialEnterprise": 2,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 7
                     *         }
                     *       },
                     *       "carriedForward": {
                     *         "naturalPerson": 0,
                     *         "commercialEnterprise": 0,
                     *         "researchInstitution": 0,
                     *         "publicWelfareOrganization": 0,
                     *         "legalServiceOrganization": 0,
                     *         "otherOrganization": 0,
                     *         "total": 0
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ApplicationStatistics2021"] | components["schemas"]["ApplicationStatistics2019"];
                };
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；state-refused：报告的当前状态不允许此操作；work-too-heavy：处理所需的时间或内存超出限制；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    blankApplicationStatistics: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "2-103fecb1"
                 */
                "if-match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-70000000001c
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已清空 / Blanked */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；state-refused：报告的当前状态不允许此操作；work-too-heavy：处理所需的时间或内存超出限制；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    patchApplicationStatistics: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "2-103fecb1"
                 */
                "if-match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-70000000001c
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "newlyReceived": {
                 *         "naturalPerson": 6
                 *       },
                 *       "carriedForward": {
                 *         "naturalPerson": 1
                 *       }
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ApplicationStatistics2021Patch"] | components["schemas"]["ApplicationStatistics2019Patch"];
                /**
                 * @example {
                 *       "newlyReceived": {
                 *         "naturalPerson": 6
                 *       },
                 *       "carriedForward": {
                 *         "naturalPerson": 1
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ApplicationStatistics2021Patch"] | components["schemas"]["ApplicationStatistics2019Patch"];
            };
        };
        responses: {
            /** @description 收到和处理政府信息公开申请情况的现状 / The current content of the table of applications */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "newlyReceived": {
                     *         "naturalPerson": 6,
                     *         "commercialEnterprise": 0,
                     *         "researchInstitution": 0,
                     *         "publicWelfareOrganization": 0,
                     *         "legalServiceOrganization": 0,
                     *         "otherOrganization": 0,
                     *         "total": 0
                     *       },
                     *       "carriedOver": {
                     *         "naturalPerson": 0,
                     *         "commercialEnterprise": 0,
                     *         "researchInstitution": 0,
                     *         "publicWelfareOrganization": 0,
                     *         "legalServiceOrganization": 0,
                     *         "otherOrganization": 0,
                     *         "total": 0
                     *       },
                     *       "outcomes": {
                     *         "granted": {
                     *           "naturalPerson": 0,
                     *           "commercialEnterprise": 0,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 0
                     *         },
                     *         "partiallyGranted": {
                     *           "naturalPerson": 0,
                     *           "commercialEnterprise": 0,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 0
                     *         },
                     *         "denied": {
                     *           "stateSecret": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "prohibitedByLaw": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "endangersSecurityOrStability": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "thirdPartyRights": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "internalAffairs": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "processInformation": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "enforcementFiles": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "administrativeInquiry": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           }
                     *         },
                     *         "unavailable": {
                     *           "notHeld": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "requiresCreation": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "unclearAfterCorrection": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           }
                     *         },
                     *         "notProcessed": {
                     *           "petitionOrComplaint": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "repeated": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "publicPublication": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "excessive": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "confirmation": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           }
                     *         },
                     *         "otherOutcomes": {
                     *           "correctionOverdue": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "feeOverdue": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "other": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           }
                     *         },
                     *         "total": {
                     *           "naturalPerson": 0,
                     *           "commercialEnterprise": 0,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 0
                     *         }
                     *       },
                     *       "carriedForward": {
                     *         "naturalPerson": 1,
                     *         "commercialEnterprise": 0,
                     *         "researchInstitution": 0,
                     *         "publicWelfareOrganization": 0,
                     *         "legalServiceOrganization": 0,
                     *         "otherOrganization": 0,
                     *         "total": 0
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ApplicationStatistics2021"] | components["schemas"]["ApplicationStatistics2019"];
                };
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；state-refused：报告的当前状态不允许此操作；work-too-heavy：处理所需的时间或内存超出限制；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    getReviewLitigation: {
        parameters: {
            query?: {
                /**
                 * @description 该时刻的内容，逐字节一致 / As it was at that instant, byte for byte
                 * @example 2024-01-31T00:00:00.000Z
                 */
                asOf?: components["parameters"]["AsOf"];
                /**
                 * @description true：公众所见的已公布版本 / true: the published version, as the public sees it
                 * @example true
                 */
                published?: components["parameters"]["Published"];
            };
            header?: {
                /**
                 * @description 已有的 ETag，未变则 304 / A known ETag: 304 if unchanged
                 * @example "9-ea229f95"
                 */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-68000000001a
                 */
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 政府信息公开行政复议、行政诉讼情况的现状 / The current content of the table of reviews and suits */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "review": {
                     *         "upheld": 1,
                     *         "corrected": 0,
                     *         "other": 0,
                     *         "pending": 1,
                     *         "total": 2
                     *       },
                     *       "litigation": {
                     *         "direct": {
                     *           "upheld": 0,
                     *           "corrected": 0,
                     *           "other": 0,
                     *           "pending": 0,
                     *           "total": 0
                     *         },
                     *         "afterReview": {
                     *           "upheld": 0,
                     *           "corrected": 0,
                     *           "other": 0,
                     *           "pending": 0,
                     *           "total": 0
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ReviewLitigation"];
                };
            };
            /** @description 未变 / Unchanged */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found：找不到所请求的资源；instant-in-future：asOf 晚于当前时间；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    replaceReviewLitigation: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "2-103fecb1"
                 */
                "if-match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-70000000001c
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "review": {
                 *         "upheld": 1,
                 *         "corrected": 0,
                 *         "other": 0,
                 *         "pending": 0
                 *       },
                 *       "litigation": {
                 *         "direct": {
                 *           "upheld": 0,
                 *           "corrected": 0,
                 *           "other": 0,
                 *           "pending": 0
                 *         },
                 *         "afterReview": {
                 *           "upheld": 0,
                 *           "corrected": 0,
                 *           "other": 0,
                 *           "pending": 0
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ReviewLitigationInput"];
            };
        };
        responses: {
            /** @description 政府信息公开行政复议、行政诉讼情况的现状 / The current content of the table of reviews and suits */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "review": {
                     *         "upheld": 1,
                     *         "corrected": 0,
                     *         "other": 0,
                     *         "pending": 0,
                     *         "total": 1
                     *       },
                     *       "litigation": {
                     *         "direct": {
                     *           "upheld": 0,
                     *           "corrected": 0,
                     *           "other": 0,
                     *           "pending": 0,
                     *           "total": 0
                     *         },
                     *         "afterReview": {
                     *           "upheld": 0,
                     *           "corrected": 0,
                     *           "other": 0,
                     *           "pending": 0,
                     *           "total": 0
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ReviewLitigation"];
                };
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；state-refused：报告的当前状态不允许此操作；work-too-heavy：处理所需的时间或内存超出限制；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    blankReviewLitigation: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "2-103fecb1"
                 */
                "if-match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-70000000001c
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已清空 / Blanked */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；state-refused：报告的当前状态不允许此操作；work-too-heavy：处理所需的时间或内存超出限制；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    patchReviewLitigation: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "2-103fecb1"
                 */
                "if-match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-70000000001c
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "review": {
                 *         "upheld": 2
                 *       }
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ReviewLitigationPatch"];
                /**
                 * @example {
                 *       "review": {
                 *         "upheld": 2
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ReviewLitigationPatch"];
            };
        };
        responses: {
            /** @description 政府信息公开行政复议、行政诉讼情况的现状 / The current content of the table of reviews and suits */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "review": {
                     *         "upheld": 2,
                     *         "corrected": 0,
                     *         "other": 0,
                     *         "pending": 0,
                     *         "total": 3
                     *       },
                     *       "litigation": {
                     *         "direct": {
                     *           "upheld": 2,
                     *           "corrected": 0,
                     *           "other": 0,
                     *           "pending": 0,
                     *           "total": 2
                     *         },
                     *         "afterReview": {
                     *           "upheld": 0,
                     *           "corrected": 0,
                     *           "other": 0,
                     *           "pending": 0,
                     *           "total": 0
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ReviewLitigation"];
                };
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；state-refused：报告的当前状态不允许此操作；work-too-heavy：处理所需的时间或内存超出限制；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    listTransitions: {
        parameters: {
            query?: {
                /**
                 * @description submit 报送，withdraw 撤回，return 退回，accept 审核通过，publish 公布，correct 启动更正；可填多个，以逗号分隔 / The transition; one or more
                 * @example [
                 *       "submit"
                 *     ]
                 */
                action?: ("submit" | "withdraw" | "return" | "accept" | "publish" | "correct")[];
                /**
                 * @description 每页条数 / Items on a page
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description 上一页返回的 next / The value of next from the previous page
                 * @example WyJ2ZXJzaW9uIiwiM2I0ZWMzYjhiODVkIiwyLDJd
                 */
                cursor?: string;
                /**
                 * @description 只要这些项，version 总在其中；可填多个，以逗号分隔 / Only these members, and version; one or more
                 * @example [
                 *       "action"
                 *     ]
                 */
                fields?: ("action" | "by" | "reason" | "comments" | "status" | "version" | "occurredAt")[];
                /**
                 * @description 为 true 时答复含总数 total / Counts the whole list: total
                 * @example true
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description 格式，优先于 Accept / The format; overrides Accept
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-68000000001a
                 */
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页记录 / A page */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "action": "report.submit",
                     *           "by": {
                     *             "kind": "key",
                     *             "id": "01852d0b-6680-7000-8000-080000000002",
                     *             "label": "首位管理员"
                     *           },
                     *           "reason": null,
                     *           "comments": [],
                     *           "status": "submitted",
                     *           "version": 2,
                     *           "occurredAt": "2024-01-10T02:00:00.000Z"
                     *         },
                     *         {
                     *           "action": "report.accept",
                     *           "by": {
                     *             "kind": "key",
                     *             "id": "01852d0b-6680-7000-8000-080000000002",
                     *             "label": "首位管理员"
                     *           },
                     *           "reason": null,
                     *           "comments": [],
                     *           "status": "accepted",
                     *           "version": 3,
                     *           "occurredAt": "2024-01-15T07:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": "WyJ2ZXJzaW9uIiwiM2I0ZWMzYjhiODVkIiwzLDNd"
                     *     }
                     */
                    "application/json": components["schemas"]["TransitionPage"];
                    /**
                     * @example 办理时间,办理,办理人,状态,理由,意见,版本
                     *     2024-01-10 10:00:00,报送,首位管理员,已报送,,,2
                     */
                    "text/csv": string;
                };
            };
            /** @description not-found：找不到所请求的资源；cursor-invalid：分页游标无效；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    createTransition: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "3-5dcb28d9.94211ce7"
                 */
                "if-match": string;
                /**
                 * @description 重试时带同一个键（如 UUID）：只办理一次，返回首次的结果，保留 24 小时 / The same key on every repetition: the request is executed once, and the first answer repeated for 24 hours
                 * @example 5f0d9a52-7c1e-4a39-9d2b-0c6f5a1e8b34
                 */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-74000000001d
                 */
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "submit"
                 *     }
                 */
                "application/json": components["schemas"]["TransitionInput"];
            };
        };
        responses: {
            /** @description 报告的现状 / The report after the transition */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "018cd1fb-f680-7000-8000-74000000001d",
                     *       "organizationId": "01852d0b-6680-7000-8000-1c0000000007",
                     *       "year": 2023,
                     *       "kind": "own",
                     *       "edition": "2021",
                     *       "title": "示例市示范区民政局2023年政府信息公开工作年度报告",
                     *       "status": "submitted",
                     *       "version": 4,
                     *       "computed": [
                     *         "/applicationStatistics/newlyReceived/total",
                     *         "/applicationStatistics/carriedOver/total"
                     *       ],
                     *       "carriedIn": null,
                     *       "findings": {
                     *         "errors": 0,
                     *         "warnings": 0,
                     *         "information": 0
                     *       },
                     *       "ruleSetVersion": "3.2.0+740de44325e51779",
                     *       "createdAt": "2024-01-04T01:00:00.000Z",
                     *       "updatedAt": "2024-03-10T01:00:00.000Z",
                     *       "submittedAt": "2024-03-10T01:00:00.000Z",
                     *       "publishedAt": null,
                     *       "signOff": null,
                     *       "narrative": {
                     *         "preamble": "根据《中华人民共和国政府信息公开条例》编制本报告。",
                     *         "overview": "2023年，本机关主动公开政府信息120条，依法办理依申请公开，规范政府信息管理，加强公开平台建设，落实监督保障。",
                     *         "problemsAndImprovements": "公开的及时性有待提高，已建立月度检查制度加以改进。",
                     *         "otherMatters": "本年度未收取信息处理费。",
                     *         "informationProcessingFee": {
                     *           "notices": null,
                     *           "amountCharged": null,
                     *           "amountReceived": null
                     *         }
                     *       },
                     *       "proactiveDisclosure": {
                     *         "regulations": {
                     *           "issued": 0,
                     *           "repealed": 0,
                     *           "inForce": 0
                     *         },
                     *         "normativeDocuments": {
                     *           "issued": 3,
                     *           "repealed": 1,
                     *           "inForce": 12
                     *         },
                     *         "administrativeLicenses": {
                     *           "decisions": 17
                     *         },
                     *         "administrativePenalties": {
                     *           "decisions": 0
                     *         },
                     *         "administrativeCompulsion": {
                     *           "decisions": 0
                     *         },
                     *         "administrativeFees": {
                     *           "amount": "1.25"
                     *         }
                     *       },
                     *       "applicationStatistics": {
                     *         "newlyReceived": {
                     *           "naturalPerson": 5,
                     *           "commercialEnterprise": 2,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 7
                     *         },
                     *         "carriedOver": {
                     *           "naturalPerson": 0,
                     *           "commercialEnterprise": 0,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 0
                     *         },
                     *         "outcomes": {
                     *           "granted": {
                     *             "naturalPerson": 4,
                     *             "commercialEnterprise": 2,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 6
                     *           },
                     *           "partiallyGranted": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "denied": {
                     *             "stateSecret": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "prohibitedByLaw": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "endangersSecurityOrStability": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "thirdPartyRights": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "internalAffairs": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "processInformation": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "enforcementFiles": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "administrativeInquiry": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             }
                     *           },
                     *           "unavailable": {
                     *             "notHeld": {
                     *               "naturalPerson": 1,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 1
                     *             },
                     *             "requiresCreation": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "unclearAfterCorrection": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             }
                     *           },
                     *           "notProcessed": {
                     *             "petitionOrComplaint": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "repeated": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "publicPublication": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "excessive": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "confirmation": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             }
                     *           },
                     *           "otherOutcomes": {
                     *             "correctionOverdue": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "feeOverdue": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "other": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             }
                     *           },
                     *           "total": {
                     *             "naturalPerson": 5,
                     *             "commercialEnterprise": 2,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 7
                     *           }
                     *         },
                     *         "carriedForward": {
                     *           "naturalPerson": 0,
                     *           "commercialEnterprise": 0,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 0
                     *         }
                     *       },
                     *       "reviewLitigation": {
                     *         "review": {
                     *           "upheld": 1,
                     *           "corrected": 0,
                     *           "other": 0,
                     *           "pending": 0,
                     *           "total": 1
                     *         },
                     *         "litigation": {
                     *           "direct": {
                     *             "upheld": 0,
                     *             "corrected": 0,
                     *             "other": 0,
                     *             "pending": 0,
                     *             "total": 0
                     *           },
                     *           "afterReview": {
                     *             "upheld": 0,
                     *             "corrected": 0,
                     *             "other": 0,
                     *             "pending": 0,
                     *             "total": 0
                     *           }
                     *         }
                     *       },
                     *       "organization": {
                     *         "id": "01852d0b-6680-7000-8000-1c0000000007",
                     *         "name": "示例市示范区民政局",
                     *         "code": "11371199MB0000406A"
                     *       },
                     *       "dueDate": "2024-01-20",
                     *       "exemptUntil": null,
                     *       "overdue": true,
                     *       "daysLate": 50,
                     *       "allowedActions": [
                     *         "withdraw",
                     *         "return"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；state-refused：报告的当前状态不允许此操作；findings-open：报告仍有错误，或有未说明的警告；work-too-heavy：处理所需的时间或内存超出限制；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    putExplanation: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "2-103fecb1.04e2aa3e"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-70000000001c
                 */
                reportId: components["parameters"]["ReportId"];
                /**
                 * @description 校验结果的 key / The key of the finding
                 * @example C-04-4.D.C5-de6a6da5688af63b
                 */
                findingKey: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "该案为上年结转，已与法制机构核对。"
                 *     }
                 */
                "application/json": components["schemas"]["ExplanationInput"];
            };
        };
        responses: {
            /** @description 已说明 / Explained */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "findingKey": "C-04-4.D.C5-de6a6da5688af63b",
                     *       "reason": "该案为上年结转，已与法制机构核对。"
                     *     }
                     */
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；state-refused：报告的当前状态不允许此操作；finding-not-explainable：只有警告可以说明，错误须改正；work-too-heavy：处理所需的时间或内存超出限制；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    deleteExplanation: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "2-103fecb1.04e2aa3e"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-70000000001c
                 */
                reportId: components["parameters"]["ReportId"];
                /**
                 * @description 校验结果的 key / The key of the finding
                 * @example X-03-2.1.2.C3-8ff248bf7c37e5e1
                 */
                findingKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已撤销 / Taken back */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；state-refused：报告的当前状态不允许此操作；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    listDeadlines: {
        parameters: {
            query?: {
                /**
                 * @description 仅关于该机关的 / Only of this organization
                 * @example 11371199MB0000019X
                 */
                organizationId?: string;
                /**
                 * @description 该机关及其全部下级 / Of this organization and all below it
                 * @example 11371199MB0000019X
                 */
                within?: string;
                /**
                 * @description 报告年度，2019 年起；可填多个，以逗号分隔 / The year reported on, from 2019; one or more
                 * @example [
                 *       2023
                 *     ]
                 */
                year?: components["parameters"]["Year"];
                /**
                 * @description 类别：own 本机关，consolidated 汇总；可填多个，以逗号分隔 / Of the organization itself, or of all below it; one or more
                 * @example [
                 *       "own"
                 *     ]
                 */
                kind?: components["parameters"]["Kind"];
                /**
                 * @description earlier 提前期限（本机关及全部下级），exemption 豁免（仅该机关）；可填多个，以逗号分隔 / An earlier day for an organization and all below it, or an exemption of one organization; one or more
                 * @example [
                 *       "earlier"
                 *     ]
                 */
                type?: ("earlier" | "exemption")[];
                /**
                 * @description 含已终止的 / Includes ended ones
                 * @example true
                 */
                includeEnded?: boolean;
                /**
                 * @description 每页条数 / Items on a page
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description 上一页返回的 next / The value of next from the previous page
                 * @example WyJjcmVhdGVkQXQiLCJlY2M3NTYxZmQ0YWEiLCIyMDI0LTAxLTA0VDAxOjAwOjAwLjAwMFoiLCIwMThjZDFmYi1mNjgwLTcwMDAtODAwMC01MDAwMDAwMDAwMTQiXQ
                 */
                cursor?: string;
                /**
                 * @description 只要这些项，id 总在其中；可填多个，以逗号分隔 / Only these members, and id; one or more
                 * @example [
                 *       "id"
                 *     ]
                 */
                fields?: ("id" | "type" | "organization" | "year" | "kind" | "date" | "reason" | "endedAt" | "version" | "createdAt")[];
                /**
                 * @description 为 true 时答复含总数 total / Counts the whole list: total
                 * @example true
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description 格式，优先于 Accept / The format; overrides Accept
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页期限和豁免 / A page of rules */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "018cd1fb-f680-7000-8000-500000000014",
                     *           "type": "earlier",
                     *           "organization": {
                     *             "id": "01852d0b-6680-7000-8000-0c0000000003",
                     *             "name": "示例市示范区人民政府",
                     *             "code": "11371199MB0000019X"
                     *           },
                     *           "year": 2023,
                     *           "kind": "own",
                     *           "date": "2024-01-20",
                     *           "reason": "区政府办公室统一安排",
                     *           "endedAt": null,
                     *           "version": 1,
                     *           "createdAt": "2024-01-04T01:00:00.000Z"
                     *         },
                     *         {
                     *           "id": "018cd1fb-f680-7000-8000-5c0000000017",
                     *           "type": "exemption",
                     *           "organization": {
                     *             "id": "01852d0b-6680-7000-8000-180000000006",
                     *             "name": "示例市示范区卫生健康委员会",
                     *             "code": "11371199MB000030XU"
                     *           },
                     *           "year": 2023,
                     *           "kind": "own",
                     *           "date": "2024-02-29",
                     *           "reason": "机构改革，档案正在移交",
                     *           "endedAt": null,
                     *           "version": 1,
                     *           "createdAt": "2024-01-04T01:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["DeadlinePage"];
                    /**
                     * @example 种类,机关名称,统一社会信用代码,报告年度,报告类别,日期,理由,设定时间,终止时间,标识
                     *     提前期限,示例市示范区人民政府,11371199MB0000019X,2023,本机关,2024-01-20,区政府办公室统一安排,2024-01-04 09:00:00,,018cd1fb-f680-7000-8000-500000000014
                     */
                    "text/csv": string;
                };
            };
            /** @description organization-unknown：机关不在名录中；organization-ambiguous：有多个机关符合此名称；cursor-invalid：分页游标无效；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    createDeadline: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description 重试时带同一个键（如 UUID）：只办理一次，返回首次的结果，保留 24 小时 / The same key on every repetition: the request is executed once, and the first answer repeated for 24 hours
                 * @example 5f0d9a52-7c1e-4a39-9d2b-0c6f5a1e8b34
                 */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "earlier",
                 *       "organizationId": "11371199MB0000609Y",
                 *       "year": 2023,
                 *       "kind": "own",
                 *       "date": "2024-01-15",
                 *       "reason": "县政府办公室统一安排"
                 *     }
                 */
                "application/json": components["schemas"]["DeadlineInput"];
            };
        };
        responses: {
            /** @description 已设定 / Set */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "018e25df-ae80-7000-8000-080000000002",
                     *       "type": "earlier",
                     *       "organization": {
                     *         "id": "01852d0b-6680-7000-8000-240000000009",
                     *         "name": "示例市示范区应急管理局",
                     *         "code": "11371199MB0000609Y"
                     *       },
                     *       "year": 2023,
                     *       "kind": "own",
                     *       "date": "2024-01-15",
                     *       "reason": "县政府办公室统一安排",
                     *       "endedAt": null,
                     *       "version": 1,
                     *       "createdAt": "2024-03-10T01:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Deadline"];
                };
            };
            /** @description organization-unknown：机关不在名录中；organization-ambiguous：有多个机关符合此名称；year-unsupported：该年度没有统一格式；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    getDeadline: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 已有的 ETag，未变则 304 / A known ETag: 304 if unchanged
                 * @example "1-79df2745.c3b09a2e"
                 */
                "if-none-match"?: string;
            };
            path: {
                /**
                 * @description 期限或豁免的标识 / Id of the rule
                 * @example 018cd1fb-f680-7000-8000-500000000014
                 */
                deadlineId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 期限或豁免 / The rule */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "018cd1fb-f680-7000-8000-500000000014",
                     *       "type": "earlier",
                     *       "organization": {
                     *         "id": "01852d0b-6680-7000-8000-0c0000000003",
                     *         "name": "示例市示范区人民政府",
                     *         "code": "11371199MB0000019X"
                     *       },
                     *       "year": 2023,
                     *       "kind": "own",
                     *       "date": "2024-01-20",
                     *       "reason": "区政府办公室统一安排",
                     *       "endedAt": null,
                     *       "version": 1,
                     *       "createdAt": "2024-01-04T01:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Deadline"];
                };
            };
            /** @description 未变 / Unchanged */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found：找不到所请求的资源；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    endDeadline: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "1-79df2745.c3b09a2e"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description 期限或豁免的标识 / Id of the rule
                 * @example 018cd1fb-f680-7000-8000-500000000014
                 */
                deadlineId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已终止 / Ended */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    listIndicators: {
        parameters: {
            query?: {
                /**
                 * @description 格式，优先于 Accept / The format; overrides Accept
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: {
                /**
                 * @description 已有的 ETag，未变则 304 / A known ETag: 304 if unchanged
                 * @example "1-c828e256"
                 */
                "if-none-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 统计指标 / The indicators */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "granted",
                     *           "title": {
                     *             "zh": "予以公开率",
                     *             "en": "Share granted"
                     *           },
                     *           "unit": "share",
                     *           "source": {
                     *             "zh": "《政府信息公开工作年度报告格式》第三、四项表格",
                     *             "en": "Tables of sections 3 and 4 of the form"
                     *           },
                     *           "variants": [
                     *             {
                     *               "id": "in-full",
                     *               "title": {
                     *                 "zh": "予以公开",
                     *                 "en": "granted in full"
                     *               },
                     *               "formula": {
                     *                 "zh": "“予以公开 总计” ÷ “本年度办理结果 总计 总计”",
                     *                 "en": "\"granted, total\" ÷ \"Outcomes of the year, total of outcomes, total\""
                     *               },
                     *               "numerator": [
                     *                 {
                     *                   "cell": "granted.total",
                     *                   "sign": 1
                     *                 }
                     *               ],
                     *               "denominator": [
                     *                 {
                     *                   "cell": "outcomesTotal.total",
                     *                   "sign": 1
                     *                 }
                     *               ],
                     *               "comparableIn": [
                     *                 "2019",
                     *                 "2021"
                     *               ],
                     *               "reason": {
                     *                 "zh": "只计全部公开的，占全部办理结果。",
                     *                 "en": "Only what was granted in full, of all outcomes."
                     *               }
                     *             },
                     *             {
                     *               "id": "in-full-or-part",
                     *               "title": {
                     *                 "zh": "予以公开和部分公开",
                     *                 "en": "granted in full or part"
                     *               },
                     *               "formula": {
                     *                 "zh": "(“予以公开 总计” + “部分公开（区分处理的，只计这一情形，不计其他情形） 总计”) ÷ “本年度办理结果 总计 总计”",
                     *                 "en": "(\"granted, total\" + \"partially granted (split treatment counts here only), total\") ÷ \"Outcomes of the year, total of outcomes, total\""
                     *               },
                     *               "numerator": [
                     *                 {
                     *                   "cell": "granted.total",
                     *                   "sign": 1
                     *                 },
                     *                 {
                     *                   "cell": "partiallyGranted.total",
                     *                   "sign": 1
                     *                 }
                     *               ],
                     *               "denominator": [
                     *                 {
                     *                   "cell": "outcomesTotal.total",
                     *                   "sign": 1
                     *                 }
                     *               ],
                     *               "comparableIn": [
                     *                 "2019",
                     *                 "2021"
                     *               ],
                     *               "reason": {
                     *                 "zh": "部分公开的也得到了信息，占全部办理结果。",
                     *                 "en": "Who was granted a part got information too; of all outcomes."
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["IndicatorPage"];
                    /**
                     * @example 指标,口径,公式,单位,说明,出处,可比的格式版本,指标标识,口径标识
                     *     予以公开率,予以公开,“予以公开 总计” ÷ “本年度办理结果 总计 总计”,占比（0 至 1）,只计全部公开的，占全部办理结果。,《政府信息公开工作年度报告格式》第三、四项表格,2019 2021,granted,in-full
                     */
                    "text/csv": string;
                };
            };
            /** @description 未变 / Unchanged */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    getCompleteness: {
        parameters: {
            query: {
                /**
                 * @description 报告年度，2019 年起 / The year reported on, from 2019
                 * @example 2023
                 */
                year: number;
                /**
                 * @description 该机关及其全部下级；默认为整个名录 / This organization and all below it
                 * @example 11371199MB0000019X
                 */
                within?: components["parameters"]["Within"];
                /**
                 * @description 机关层级；可填多个，以逗号分隔 / Level of the organization; one or more
                 * @example [
                 *       "county"
                 *     ]
                 */
                level?: components["parameters"]["Level"];
                /**
                 * @description 机关类别；可填多个，以逗号分隔 / Kind of organization; one or more
                 * @example [
                 *       "department"
                 *     ]
                 */
                organizationKind?: components["parameters"]["OrganizationKind"];
                /**
                 * @description 类别：own 本机关，consolidated 汇总；可填多个，以逗号分隔 / Of the organization itself, or of all below it; one or more
                 * @example [
                 *       "own"
                 *     ]
                 */
                kind?: components["parameters"]["Kind"];
                /**
                 * @description level 按层级，organizationKind 按类别，child 按直接下级分组计数 / Groups of the counts
                 * @example level
                 */
                by?: "level" | "organizationKind" | "child";
                /**
                 * @description on-time 按期公布，late 逾期公布，filed 已报送或已审核、尚未公布，overdue 逾期未公布，not-due 未到期或在豁免期内；可填多个，以逗号分隔 / Published in time; published late; submitted or accepted; overdue; not due yet or exempted; one or more
                 * @example [
                 *       "overdue"
                 *     ]
                 */
                state?: ("on-time" | "late" | "filed" | "overdue" | "not-due")[];
                /**
                 * @description 排序，- 为降序 / Order, descending with -
                 * @example createdAt
                 */
                sort?: "createdAt" | "-createdAt" | "name" | "-name";
                /**
                 * @description 每页条数 / Items on a page
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description 上一页返回的 next / The value of next from the previous page
                 * @example WyJjcmVhdGVkQXQiLCI1NDhhNTQxNjUzMjIiLCIyMDIyLTEyLTIwVDAxOjAwOjAwLjAwMFoiLCIwMTg1MmQwYi02NjgwLTcwMDAtODAwMC0wYzAwMDAwMDAwMDMiXQ
                 */
                cursor?: string;
                /**
                 * @description 只要这些项，organization 总在其中；可填多个，以逗号分隔 / Only these members, and organization; one or more
                 * @example [
                 *       "organization"
                 *     ]
                 */
                fields?: ("organization" | "level" | "organizationKind" | "kind" | "state" | "dueDate" | "exemptUntil" | "daysLate" | "publishedAt" | "reportId")[];
                /**
                 * @description 为 true 时答复含总数 total / Counts the whole list: total
                 * @example true
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description 格式，优先于 Accept / The format; overrides Accept
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 公布情况 / Who has published */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "year": 2023,
                     *       "within": null,
                     *       "today": "2024-03-10",
                     *       "counts": {
                     *         "expected": 8,
                     *         "onTime": 1,
                     *         "late": 0,
                     *         "filed": 2,
                     *         "overdue": 5,
                     *         "notDue": 0,
                     *         "daysLateMax": 50
                     *       },
                     *       "groups": [],
                     *       "items": [
                     *         {
                     *           "organization": {
                     *             "id": "01852d0b-6680-7000-8000-0c0000000003",
                     *             "name": "示例市示范区人民政府",
                     *             "code": "11371199MB0000019X"
                     *           },
                     *           "level": "county",
                     *           "organizationKind": "government",
                     *           "kind": "consolidated",
                     *           "state": "filed",
                     *           "daysLate": 0,
                     *           "dueDate": "2024-03-31",
                     *           "exemptUntil": null,
                     *           "publishedAt": null,
                     *           "reportId": "018cd1fb-f680-7000-8000-7c000000001f"
                     *         },
                     *         {
                     *           "organization": {
                     *             "id": "01852d0b-6680-7000-8000-100000000004",
                     *             "name": "示例市示范区人力资源和社会保障局",
                     *             "code": "11371199MB0000107C"
                     *           },
                     *           "level": "county",
                     *           "organizationKind": "department",
                     *           "kind": "own",
                     *           "state": "overdue",
                     *           "daysLate": 50,
                     *           "dueDate": "2024-01-20",
                     *           "exemptUntil": null,
                     *           "publishedAt": null,
                     *           "reportId": "018cd1fb-f680-7000-8000-70000000001c"
                     *         }
                     *       ],
                     *       "next": "WyJjcmVhdGVkQXQiLCI1NDhhNTQxNjUzMjIiLCIyMDIyLTEyLTIwVDAxOjAwOjAwLjAwMFoiLCIwMTg1MmQwYi02NjgwLTcwMDAtODAwMC0xMDAwMDAwMDAwMDQiXQ"
                     *     }
                     */
                    "application/json": components["schemas"]["Completeness"];
                    /**
                     * @example 机关名称,统一社会信用代码,层级,类别,报告类别,状态,应公布日期,豁免至,逾期天数,首次公布时间,报告标识
                     *     示例市示范区人民政府,11371199MB0000019X,县（区）,政府,汇总,已报送，未公布,2024-03-31,,0,,018cd1fb-f680-7000-8000-7c000000001f
                     */
                    "text/csv": string;
                };
            };
            /** @description cursor-invalid：分页游标无效；organization-unknown：机关不在名录中；organization-ambiguous：有多个机关符合此名称；year-unsupported：该年度没有统一格式；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    getTotals: {
        parameters: {
            query: {
                /**
                 * @description 报告年度，2019 年起 / The year reported on, from 2019
                 * @example 2023
                 */
                year: number;
                /**
                 * @description 该机关及其全部下级；默认为整个名录 / This organization and all below it
                 * @example 11371199MB0000019X
                 */
                within?: components["parameters"]["Within"];
                /**
                 * @description area 全域：该机关及其全部下级；own 本级：其中与该机关同级的，须填 within / All of the subtree; or only its level, which requires within
                 * @example area
                 */
                scope?: components["parameters"]["Scope"];
                /**
                 * @description 机关层级；可填多个，以逗号分隔 / Level of the organization; one or more
                 * @example [
                 *       "county"
                 *     ]
                 */
                level?: components["parameters"]["Level"];
                /**
                 * @description 机关类别；可填多个，以逗号分隔 / Kind of organization; one or more
                 * @example [
                 *       "department"
                 *     ]
                 */
                organizationKind?: components["parameters"]["OrganizationKind"];
                /**
                 * @description true 只计垂直管理机关，false 只计其余；二者从不相加 / Only vertical systems, or only the others
                 * @example false
                 */
                verticallyLed?: components["parameters"]["VerticallyLed"];
                /**
                 * @description 默认 published：已公布的数据；其他状态：填报中的版本，within 须在有权查看的范围内；可填多个，以逗号分隔 / Published figures; or working versions of a subtree that the caller may read; one or more
                 * @example [
                 *       "published"
                 *     ]
                 */
                status?: components["parameters"]["Status"];
                /**
                 * @description 该时刻的内容，逐字节一致 / As it was at that instant, byte for byte
                 * @example 2024-01-31T00:00:00.000Z
                 */
                asOf?: components["parameters"]["AsOf"];
                /**
                 * @description level 按层级，organizationKind 按类别，child 按直接下级分组 / Groups, each with its sums
                 * @example organizationKind
                 */
                by?: "level" | "organizationKind" | "child";
                /**
                 * @description 格式，优先于 Accept / The format; overrides Accept
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: {
                /**
                 * @description 已有的 ETag，未变则 304 / A known ETag: 304 if unchanged
                 * @example "1-b8f5b4c5"
                 */
                "if-none-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 各格合计 / The sums */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "year": 2023,
                     *       "edition": "2021",
                     *       "within": null,
                     *       "scope": "area",
                     *       "status": [
                     *         "published"
                     *       ],
                     *       "verticallyLed": false,
                     *       "asOf": null,
                     *       "dataVersion": 15,
                     *       "editions": [
                     *         {
                     *           "edition": "2021",
                     *           "reports": 1
                     *         }
                     *       ],
                     *       "proactiveDisclosure": {
                     *         "regulations": {
                     *           "issued": 0,
                     *           "repealed": 0,
                     *           "inForce": 0
                     *         },
                     *         "normativeDocuments": {
                     *           "issued": 1,
                     *           "repealed": 0,
                     *           "inForce": 8
                     *         },
                     *         "administrativeLicenses": {
                     *           "decisions": 141
                     *         },
                     *         "administrativePenalties": {
                     *           "decisions": 2
                     *         },
                     *         "administrativeCompulsion": {
                     *           "decisions": 0
                     *         },
                     *         "administrativeFees": {
                     *           "amount": "10.8"
                     *         }
                     *       },
                     *       "applicationStatistics": {
                     *         "newlyReceived": {
                     *           "naturalPerson": 10,
                     *           "commercialEnterprise": 2,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 12
                     *         },
                     *         "carriedOver": {
                     *           "naturalPerson": 1,
                     *           "commercialEnterprise": 0,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 1
                     *         },
                     *         "outcomes": {
                     *           "granted": {
                     *             "naturalPerson": 7,
                     *             "commercialEnterprise": 1,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 8
                     *           },
                     *           "partiallyGranted": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           },
                     *           "denied": {
                     *             "stateSecret": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "prohibitedByLaw": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "endangersSecurityOrStability": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "thirdPartyRights": {
                     *               "naturalPerson": 1,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 1
                     *             },
                     *             "internalAffairs": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "processInformation": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "enforcementFiles": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "administrativeInquiry": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             }
                     *           },
                     *           "unavailable": {
                     *             "notHeld": {
                     *               "naturalPerson": 2,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 2
                     *             },
                     *             "requiresCreation": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "unclearAfterCorrection": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             }
                     *           },
                     *           "notProcessed": {
                     *             "petitionOrComplaint": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "repeated": {
                     *               "naturalPerson": 1,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 1
                     *             },
                     *             "publicPublication": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "excessive": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "confirmation": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             }
                     *           },
                     *           "otherOutcomes": {
                     *             "correctionOverdue": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "feeOverdue": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "other": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 1,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 1
                     *             }
                     *           },
                     *           "total": {
                     *             "naturalPerson": 11,
                     *             "commercialEnterprise": 2,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 13
                     *           }
                     *         },
                     *         "carriedForward": {
                     *           "naturalPerson": 0,
                     *           "commercialEnterprise": 0,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 0
                     *         }
                     *       },
                     *       "reviewLitigation": {
                     *         "review": {
                     *           "upheld": 1,
                     *           "corrected": 0,
                     *           "other": 0,
                     *           "pending": 1,
                     *           "total": 2
                     *         },
                     *         "litigation": {
                     *           "direct": {
                     *             "upheld": 0,
                     *             "corrected": 0,
                     *             "other": 0,
                     *             "pending": 0,
                     *             "total": 0
                     *           },
                     *           "afterReview": {
                     *             "upheld": 0,
                     *             "corrected": 0,
                     *             "other": 0,
                     *             "pending": 0,
                     *             "total": 0
                     *           }
                     *         }
                     *       },
                     *       "states": [],
                     *       "coverage": {
                     *         "expected": 7,
                     *         "included": 1,
                     *         "additional": 0,
                     *         "missingCount": 6,
                     *         "missing": [
                     *           {
                     *             "id": "01852d0b-6680-7000-8000-100000000004",
                     *             "name": "示例市示范区人力资源和社会保障局"
                     *           },
                     *           {
                     *             "id": "01852d0b-6680-7000-8000-180000000006",
                     *             "name": "示例市示范区卫生健康委员会"
                     *           }
                     *         ],
                     *         "excludedCount": 0,
                     *         "excluded": [],
                     *         "truncated": false
                     *       },
                     *       "groups": []
                     *     }
                     */
                    "application/json": components["schemas"]["Totals"];
                    /**
                     * @example 坐标,单元格,名称,单位,合计,状态,有值报告数,空白报告数,不可比报告数
                     *     2.1.1.C1,/proactiveDisclosure/regulations/issued,规章 本年制发件数,,0,零,1,0,0
                     */
                    "text/csv": string;
                };
            };
            /** @description 未变 / Unchanged */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description credential-missing：需要身份凭证；not-allowed：无权执行此操作；organization-unknown：机关不在名录中；organization-ambiguous：有多个机关符合此名称；year-unsupported：该年度没有统一格式；instant-in-future：asOf 晚于当前时间；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    explainTotal: {
        parameters: {
            query: {
                /**
                 * @description 报告年度，2019 年起 / The year reported on, from 2019
                 * @example 2022
                 */
                year: number;
                /**
                 * @description 单元格：JSON Pointer、坐标（如 3.1.C7）或名称（如 carriedOver.total） / A cell, by pointer, coordinates or name
                 * @example newlyReceived.total
                 */
                cell: string;
                /**
                 * @description 该机关及其全部下级；默认为整个名录 / This organization and all below it
                 * @example 11371199MB0000019X
                 */
                within?: components["parameters"]["Within"];
                /**
                 * @description area 全域：该机关及其全部下级；own 本级：其中与该机关同级的，须填 within / All of the subtree; or only its level, which requires within
                 * @example area
                 */
                scope?: components["parameters"]["Scope"];
                /**
                 * @description 机关层级；可填多个，以逗号分隔 / Level of the organization; one or more
                 * @example [
                 *       "county"
                 *     ]
                 */
                level?: components["parameters"]["Level"];
                /**
                 * @description 机关类别；可填多个，以逗号分隔 / Kind of organization; one or more
                 * @example [
                 *       "department"
                 *     ]
                 */
                organizationKind?: components["parameters"]["OrganizationKind"];
                /**
                 * @description true 只计垂直管理机关，false 只计其余；二者从不相加 / Only vertical systems, or only the others
                 * @example false
                 */
                verticallyLed?: components["parameters"]["VerticallyLed"];
                /**
                 * @description 默认 published：已公布的数据；其他状态：填报中的版本，within 须在有权查看的范围内；可填多个，以逗号分隔 / Published figures; or working versions of a subtree that the caller may read; one or more
                 * @example [
                 *       "published"
                 *     ]
                 */
                status?: components["parameters"]["Status"];
                /**
                 * @description 该时刻的内容，逐字节一致 / As it was at that instant, byte for byte
                 * @example 2024-01-31T00:00:00.000Z
                 */
                asOf?: components["parameters"]["AsOf"];
                /**
                 * @description 每页条数 / Items on a page
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description 上一页返回的 next / The value of next from the previous page
                 * @example WyJ0cmVlIiwiZTU0OThlOTZiYmMxIiwiLzAxODUyZDBiLTY2ODAtNzAwMC04MDAwLTBjMDAwMDAwMDAwMy8wMTg1MmQwYi02NjgwLTcwMDAtODAwMC0xMDAwMDAwMDAwMDQvIiwiMDE4NTdmNzEtMjY4MC03MDAwLTgwMDAtNDgwMDAwMDAwMDEyIl0
                 */
                cursor?: string;
                /**
                 * @description 格式，优先于 Accept / The format; overrides Accept
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: {
                /**
                 * @description 已有的 ETag，未变则 304 / A known ETag: 304 if unchanged
                 * @example "1-edc73892"
                 */
                "if-none-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 合计的构成 / The explanation */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "year": 2022,
                     *       "edition": "2021",
                     *       "within": null,
                     *       "scope": "area",
                     *       "status": [
                     *         "published"
                     *       ],
                     *       "verticallyLed": false,
                     *       "asOf": null,
                     *       "dataVersion": 15,
                     *       "cell": {
                     *         "pointer": "/applicationStatistics/newlyReceived/total",
                     *         "label": "一、本年新收政府信息公开申请数量 总计",
                     *         "unit": null
                     *       },
                     *       "value": 26,
                     *       "state": "value",
                     *       "formula": [
                     *         {
                     *           "pointer": "/applicationStatistics/newlyReceived/naturalPerson",
                     *           "label": "一、本年新收政府信息公开申请数量 自然人"
                     *         },
                     *         {
                     *           "pointer": "/applicationStatistics/newlyReceived/commercialEnterprise",
                     *           "label": "一、本年新收政府信息公开申请数量 商业企业"
                     *         }
                     *       ],
                     *       "included": 4,
                     *       "reports": 4,
                     *       "blank": 0,
                     *       "notComparable": 0,
                     *       "items": [
                     *         {
                     *           "organization": {
                     *             "id": "01852d0b-6680-7000-8000-100000000004",
                     *             "name": "示例市示范区人力资源和社会保障局"
                     *           },
                     *           "reportId": "01857f71-2680-7000-8000-480000000012",
                     *           "version": 4,
                     *           "digest": "7731a1460e77a253130811663192af9e69d3a1db0be502a4365cb34c75b77eca",
                     *           "edition": "2021",
                     *           "value": 4,
                     *           "state": "value",
                     *           "incomplete": false,
                     *           "href": "/v1/reports/01857f71-2680-7000-8000-480000000012/versions/4"
                     *         },
                     *         {
                     *           "organization": {
                     *             "id": "01852d0b-6680-7000-8000-140000000005",
                     *             "name": "示例市示范区教育局"
                     *           },
                     *           "reportId": "01857f71-2680-7000-8000-400000000010",
                     *           "version": 4,
                     *           "digest": "f4d9f9cc7e5db7b02d5adbedcecfc5cdb73e5f992fca425facdc0577af3a902b",
                     *           "edition": "2021",
                     *           "value": 9,
                     *           "state": "value",
                     *           "incomplete": false,
                     *           "href": "/v1/reports/01857f71-2680-7000-8000-400000000010/versions/4"
                     *         }
                     *       ],
                     *       "next": "WyJ0cmVlIiwiZTU0OThlOTZiYmMxIiwiLzAxODUyZDBiLTY2ODAtNzAwMC04MDAwLTBjMDAwMDAwMDAwMy8wMTg1MmQwYi02NjgwLTcwMDAtODAwMC0xNDAwMDAwMDAwMDUvIiwiMDE4NTdmNzEtMjY4MC03MDAwLTgwMDAtNDAwMDAwMDAwMDEwIl0"
                     *     }
                     */
                    "application/json": components["schemas"]["SumExplanation"];
                    /**
                     * @example 机关名称,机关标识,数值,状态,有缺项,报告标识,版本,摘要值,格式版本,报告版本地址
                     *     示例市示范区人力资源和社会保障局,01852d0b-6680-7000-8000-100000000004,4,有值,否,01857f71-2680-7000-8000-480000000012,4,7731a1460e77a253130811663192af9e69d3a1db0be502a4365cb34c75b77eca,2021,/v1/reports/01857f71-2680-7000-8000-480000000012/versions/4
                     */
                    "text/csv": string;
                };
            };
            /** @description 未变 / Unchanged */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description cursor-invalid：分页游标无效；credential-missing：需要身份凭证；not-allowed：无权执行此操作；organization-unknown：机关不在名录中；organization-ambiguous：有多个机关符合此名称；year-unsupported：该年度没有统一格式；instant-in-future：asOf 晚于当前时间；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    getSeries: {
        parameters: {
            query: {
                /**
                 * @description 最早的年度 / The first year
                 * @example 2022
                 */
                from: number;
                /**
                 * @description 最晚的年度，最多 30 年 / The last year; at most 30 years
                 * @example 2023
                 */
                to: number;
                /**
                 * @description 单元格：JSON Pointer 或名称；可填多个，以逗号分隔 / Cells, by pointer of any edition or by name; one or more
                 * @example [
                 *       "newlyReceived.total"
                 *     ]
                 */
                cell: string[];
                /**
                 * @description 该机关及其全部下级；默认为整个名录 / This organization and all below it
                 * @example 11371199MB0000019X
                 */
                within?: components["parameters"]["Within"];
                /**
                 * @description area 全域：该机关及其全部下级；own 本级：其中与该机关同级的，须填 within / All of the subtree; or only its level, which requires within
                 * @example area
                 */
                scope?: components["parameters"]["Scope"];
                /**
                 * @description 机关层级；可填多个，以逗号分隔 / Level of the organization; one or more
                 * @example [
                 *       "county"
                 *     ]
                 */
                level?: components["parameters"]["Level"];
                /**
                 * @description 机关类别；可填多个，以逗号分隔 / Kind of organization; one or more
                 * @example [
                 *       "department"
                 *     ]
                 */
                organizationKind?: components["parameters"]["OrganizationKind"];
                /**
                 * @description true 只计垂直管理机关，false 只计其余；二者从不相加 / Only vertical systems, or only the others
                 * @example false
                 */
                verticallyLed?: components["parameters"]["VerticallyLed"];
                /**
                 * @description 默认 published：已公布的数据；其他状态：填报中的版本，within 须在有权查看的范围内；可填多个，以逗号分隔 / Published figures; or working versions of a subtree that the caller may read; one or more
                 * @example [
                 *       "published"
                 *     ]
                 */
                status?: components["parameters"]["Status"];
                /**
                 * @description 该时刻的内容，逐字节一致 / As it was at that instant, byte for byte
                 * @example 2024-01-31T00:00:00.000Z
                 */
                asOf?: components["parameters"]["AsOf"];
                /**
                 * @description 格式，优先于 Accept / The format; overrides Accept
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: {
                /**
                 * @description 已有的 ETag，未变则 304 / A known ETag: 304 if unchanged
                 * @example "1-37e18e3f"
                 */
                "if-none-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 历年合计 / The series */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": 2022,
                     *       "to": 2023,
                     *       "within": null,
                     *       "scope": "area",
                     *       "status": [
                     *         "published"
                     *       ],
                     *       "verticallyLed": false,
                     *       "asOf": null,
                     *       "dataVersion": 15,
                     *       "items": [
                     *         {
                     *           "year": 2022,
                     *           "edition": "2021",
                     *           "cell": "newlyReceived.total",
                     *           "pointer": "/applicationStatistics/newlyReceived/total",
                     *           "label": "一、本年新收政府信息公开申请数量 总计",
                     *           "unit": null,
                     *           "value": 26,
                     *           "state": "value",
                     *           "reports": 4,
                     *           "blank": 0,
                     *           "notComparable": 0,
                     *           "included": 4,
                     *           "expected": 7,
                     *           "missing": 3
                     *         },
                     *         {
                     *           "year": 2023,
                     *           "edition": "2021",
                     *           "cell": "newlyReceived.total",
                     *           "pointer": "/applicationStatistics/newlyReceived/total",
                     *           "label": "一、本年新收政府信息公开申请数量 总计",
                     *           "unit": null,
                     *           "value": 12,
                     *           "state": "value",
                     *           "reports": 1,
                     *           "blank": 0,
                     *           "notComparable": 0,
                     *           "included": 1,
                     *           "expected": 7,
                     *           "missing": 6
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["Series"];
                    /**
                     * @example 年度,格式版本,单元格,名称,单位,合计,状态,有值报告数,空白报告数,不可比报告数,计入报告数,应有报告数,缺报数
                     *     2022,2021,newlyReceived.total,一、本年新收政府信息公开申请数量 总计,,26,有值,4,0,0,4,7,3
                     */
                    "text/csv": string;
                };
            };
            /** @description 未变 / Unchanged */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description credential-missing：需要身份凭证；not-allowed：无权执行此操作；organization-unknown：机关不在名录中；organization-ambiguous：有多个机关符合此名称；year-unsupported：该年度没有统一格式；instant-in-future：asOf 晚于当前时间；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    getIndicatorSums: {
        parameters: {
            query: {
                /**
                 * @description 报告年度，2019 年起 / The year reported on, from 2019
                 * @example 2022
                 */
                year: number;
                /**
                 * @description 指标，见 /indicators / See /indicators
                 * @example granted
                 */
                indicator: "granted" | "refusals" | "not-held" | "carried-forward" | "corrected-in-review" | "corrected-in-suits" | "disputes" | "normative-documents";
                /**
                 * @description 口径；不填为全部 / Definitions; without it all of them
                 * @example [
                 *       "in-full"
                 *     ]
                 */
                definition?: string[];
                /**
                 * @description 该机关及其全部下级；默认为整个名录 / This organization and all below it
                 * @example 11371199MB0000019X
                 */
                within?: components["parameters"]["Within"];
                /**
                 * @description area 全域：该机关及其全部下级；own 本级：其中与该机关同级的，须填 within / All of the subtree; or only its level, which requires within
                 * @example area
                 */
                scope?: components["parameters"]["Scope"];
                /**
                 * @description 机关层级；可填多个，以逗号分隔 / Level of the organization; one or more
                 * @example [
                 *       "county"
                 *     ]
                 */
                level?: components["parameters"]["Level"];
                /**
                 * @description 机关类别；可填多个，以逗号分隔 / Kind of organization; one or more
                 * @example [
                 *       "department"
                 *     ]
                 */
                organizationKind?: components["parameters"]["OrganizationKind"];
                /**
                 * @description true 只计垂直管理机关，false 只计其余；二者从不相加 / Only vertical systems, or only the others
                 * @example false
                 */
                verticallyLed?: components["parameters"]["VerticallyLed"];
                /**
                 * @description 默认 published：已公布的数据；其他状态：填报中的版本，within 须在有权查看的范围内；可填多个，以逗号分隔 / Published figures; or working versions of a subtree that the caller may read; one or more
                 * @example [
                 *       "published"
                 *     ]
                 */
                status?: components["parameters"]["Status"];
                /**
                 * @description 该时刻的内容，逐字节一致 / As it was at that instant, byte for byte
                 * @example 2024-01-31T00:00:00.000Z
                 */
                asOf?: components["parameters"]["AsOf"];
                /**
                 * @description 分组，同 totals / Groups, as in totals
                 * @example level
                 */
                by?: "level" | "organizationKind" | "child";
                /**
                 * @description 格式，优先于 Accept / The format; overrides Accept
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: {
                /**
                 * @description 已有的 ETag，未变则 304 / A known ETag: 304 if unchanged
                 * @example "1-8fcadd46"
                 */
                "if-none-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 指标值 / The values */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "year": 2022,
                     *       "edition": "2021",
                     *       "within": null,
                     *       "scope": "area",
                     *       "status": [
                     *         "published"
                     *       ],
                     *       "verticallyLed": false,
                     *       "asOf": null,
                     *       "dataVersion": 15,
                     *       "indicator": "granted",
                     *       "unit": "share",
                     *       "expected": 7,
                     *       "included": 4,
                     *       "missing": 3,
                     *       "values": [
                     *         {
                     *           "definition": "in-full",
                     *           "title": {
                     *             "zh": "予以公开",
                     *             "en": "granted in full"
                     *           },
                     *           "state": "value",
                     *           "numerator": 16,
                     *           "denominator": 25,
                     *           "value": 0.64,
                     *           "interval": {
                     *             "low": 0.44518497748164865,
                     *             "high": 0.7975211922554178
                     *           },
                     *           "reports": 4,
                     *           "blank": 0,
                     *           "notComparable": 0
                     *         },
                     *         {
                     *           "definition": "in-full-or-part",
                     *           "title": {
                     *             "zh": "予以公开和部分公开",
                     *             "en": "granted in full or part"
                     *           },
                     *           "state": "value",
                     *           "numerator": 18,
                     *           "denominator": 25,
                     *           "value": 0.72,
                     *           "interval": {
                     *             "low": 0.5242339480963842,
                     *             "high": 0.8571614614904344
                     *           },
                     *           "reports": 4,
                     *           "blank": 0,
                     *           "notComparable": 0
                     *         }
                     *       ],
                     *       "groups": []
                     *     }
                     */
                    "application/json": components["schemas"]["SumIndicators"];
                    /**
                     * @example 范围,口径标识,口径,值,状态,分子,分母,区间下限,区间上限,有值报告数,空白报告数,不可比报告数,计入报告数,应有报告数,缺报数
                     *     全部,in-full,予以公开,0.64,有值,16,25,0.44518497748164865,0.7975211922554178,4,0,0,4,7,3
                     */
                    "text/csv": string;
                };
            };
            /** @description 未变 / Unchanged */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description credential-missing：需要身份凭证；not-allowed：无权执行此操作；organization-unknown：机关不在名录中；organization-ambiguous：有多个机关符合此名称；year-unsupported：该年度没有统一格式；instant-in-future：asOf 晚于当前时间；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    getRanking: {
        parameters: {
            query: {
                /**
                 * @description 报告年度，2019 年起 / The year reported on, from 2019
                 * @example 2022
                 */
                year: number;
                /**
                 * @description 指标，见 /indicators / See /indicators
                 * @example not-held
                 */
                indicator: "granted" | "refusals" | "not-held" | "carried-forward" | "corrected-in-review" | "corrected-in-suits" | "disputes" | "normative-documents";
                /**
                 * @description 口径；有多种时必填 / Required where there are several
                 * @example of-outcomes
                 */
                definition?: string;
                /**
                 * @description 该机关及其全部下级；默认为整个名录 / This organization and all below it
                 * @example 11371199MB0000019X
                 */
                within?: components["parameters"]["Within"];
                /**
                 * @description area 全域：该机关及其全部下级；own 本级：其中与该机关同级的，须填 within / All of the subtree; or only its level, which requires within
                 * @example area
                 */
                scope?: components["parameters"]["Scope"];
                /**
                 * @description 机关层级；可填多个，以逗号分隔 / Level of the organization; one or more
                 * @example [
                 *       "county"
                 *     ]
                 */
                level?: components["parameters"]["Level"];
                /**
                 * @description 机关类别；可填多个，以逗号分隔 / Kind of organization; one or more
                 * @example [
                 *       "department"
                 *     ]
                 */
                organizationKind?: components["parameters"]["OrganizationKind"];
                /**
                 * @description true 只计垂直管理机关，false 只计其余；二者从不相加 / Only vertical systems, or only the others
                 * @example false
                 */
                verticallyLed?: components["parameters"]["VerticallyLed"];
                /**
                 * @description 默认 published：已公布的数据；其他状态：填报中的版本，within 须在有权查看的范围内；可填多个，以逗号分隔 / Published figures; or working versions of a subtree that the caller may read; one or more
                 * @example [
                 *       "published"
                 *     ]
                 */
                status?: components["parameters"]["Status"];
                /**
                 * @description 该时刻的内容，逐字节一致 / As it was at that instant, byte for byte
                 * @example 2024-01-31T00:00:00.000Z
                 */
                asOf?: components["parameters"]["AsOf"];
                /**
                 * @description 大的或小的在前 / Which values are first
                 * @example high
                 */
                order?: "high" | "low";
                /**
                 * @description 只列该机关 / Only this one
                 * @example 11371199MB0000107C
                 */
                organizationId?: string;
                /**
                 * @description 每页条数 / Items on a page
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description 上一页返回的 next / The value of next from the previous page
                 * @example WyJoaWdoIiwiOGQyMWIwNDIwZDVjIiwwLCIwMTg1MmQwYi02NjgwLTcwMDAtODAwMC0xMDAwMDAwMDAwMDQiXQ
                 */
                cursor?: string;
                /**
                 * @description 格式，优先于 Accept / The format; overrides Accept
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: {
                /**
                 * @description 已有的 ETag，未变则 304 / A known ETag: 304 if unchanged
                 * @example "1-5d55ac01"
                 */
                "if-none-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 排名 / The ranking */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "year": 2022,
                     *       "edition": "2021",
                     *       "within": null,
                     *       "scope": "area",
                     *       "status": [
                     *         "published"
                     *       ],
                     *       "verticallyLed": false,
                     *       "asOf": null,
                     *       "indicator": "not-held",
                     *       "unit": "share",
                     *       "definition": "of-outcomes",
                     *       "minimumCases": 30,
                     *       "expected": 7,
                     *       "included": 4,
                     *       "missing": 3,
                     *       "order": "high",
                     *       "dataVersion": 15,
                     *       "listed": 4,
                     *       "ranked": 0,
                     *       "items": [
                     *         {
                     *           "organization": {
                     *             "id": "01852d0b-6680-7000-8000-100000000004",
                     *             "name": "示例市示范区人力资源和社会保障局"
                     *           },
                     *           "level": "county",
                     *           "organizationKind": "department",
                     *           "numerator": 1,
                     *           "denominator": 4,
                     *           "value": 0.25,
                     *           "state": "value",
                     *           "interval": {
                     *             "low": 0.04558726080970055,
                     *             "high": 0.6993581574175981
                     *           },
                     *           "rank": null,
                     *           "peers": null,
                     *           "reason": "too-few-cases",
                     *           "sizeBand": {
                     *             "from": 1,
                     *             "to": 9
                     *           }
                     *         },
                     *         {
                     *           "organization": {
                     *             "id": "01852d0b-6680-7000-8000-140000000005",
                     *             "name": "示例市示范区教育局"
                     *           },
                     *           "level": "county",
                     *           "organizationKind": "department",
                     *           "numerator": 1,
                     *           "denominator": 8,
                     *           "value": 0.125,
                     *           "state": "value",
                     *           "interval": {
                     *             "low": 0.02241749145005667,
                     *             "high": 0.4708881822128535
                     *           },
                     *           "rank": null,
                     *           "peers": null,
                     *           "reason": "too-few-cases",
                     *           "sizeBand": {
                     *             "from": 1,
                     *             "to": 9
                     *           }
                     *         }
                     *       ],
                     *       "next": "WyJoaWdoIiwiOGQyMWIwNDIwZDVjIiwxLCIwMTg1MmQwYi02NjgwLTcwMDAtODAwMC0xNDAwMDAwMDAwMDUiXQ"
                     *     }
                     */
                    "application/json": components["schemas"]["SumRanking"];
                    /**
                     * @example 名次,同类机关数,机关名称,机关标识,层级,类别,规模,值,状态,分子,分母,区间下限,区间上限,不排名的原因
                     *     ,,示例市示范区人力资源和社会保障局,01852d0b-6680-7000-8000-100000000004,县（区）,部门,1–9,0.25,有值,1,4,0.04558726080970055,0.6993581574175981,办件过少
                     */
                    "text/csv": string;
                };
            };
            /** @description 未变 / Unchanged */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description cursor-invalid：分页游标无效；credential-missing：需要身份凭证；not-allowed：无权执行此操作；organization-unknown：机关不在名录中；organization-ambiguous：有多个机关符合此名称；year-unsupported：该年度没有统一格式；instant-in-future：asOf 晚于当前时间；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    getDistribution: {
        parameters: {
            query: {
                /**
                 * @description 报告年度，2019 年起 / The year reported on, from 2019
                 * @example 2022
                 */
                year: number;
                /**
                 * @description 指标，见 /indicators / See /indicators
                 * @example not-held
                 */
                indicator: "granted" | "refusals" | "not-held" | "carried-forward" | "corrected-in-review" | "corrected-in-suits" | "disputes" | "normative-documents";
                /**
                 * @description 口径；有多种时必填 / Required where there are several
                 * @example of-outcomes
                 */
                definition?: string;
                /**
                 * @description 该机关及其全部下级；默认为整个名录 / This organization and all below it
                 * @example 11371199MB0000019X
                 */
                within?: components["parameters"]["Within"];
                /**
                 * @description area 全域：该机关及其全部下级；own 本级：其中与该机关同级的，须填 within / All of the subtree; or only its level, which requires within
                 * @example area
                 */
                scope?: components["parameters"]["Scope"];
                /**
                 * @description 机关层级；可填多个，以逗号分隔 / Level of the organization; one or more
                 * @example [
                 *       "county"
                 *     ]
                 */
                level?: components["parameters"]["Level"];
                /**
                 * @description 机关类别；可填多个，以逗号分隔 / Kind of organization; one or more
                 * @example [
                 *       "department"
                 *     ]
                 */
                organizationKind?: components["parameters"]["OrganizationKind"];
                /**
                 * @description true 只计垂直管理机关，false 只计其余；二者从不相加 / Only vertical systems, or only the others
                 * @example false
                 */
                verticallyLed?: components["parameters"]["VerticallyLed"];
                /**
                 * @description 默认 published：已公布的数据；其他状态：填报中的版本，within 须在有权查看的范围内；可填多个，以逗号分隔 / Published figures; or working versions of a subtree that the caller may read; one or more
                 * @example [
                 *       "published"
                 *     ]
                 */
                status?: components["parameters"]["Status"];
                /**
                 * @description 该时刻的内容，逐字节一致 / As it was at that instant, byte for byte
                 * @example 2024-01-31T00:00:00.000Z
                 */
                asOf?: components["parameters"]["AsOf"];
                /**
                 * @description 格式，优先于 Accept / The format; overrides Accept
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: {
                /**
                 * @description 已有的 ETag，未变则 304 / A known ETag: 304 if unchanged
                 * @example "1-be59da80"
                 */
                "if-none-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 分布 / The distribution */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "year": 2022,
                     *       "edition": "2021",
                     *       "within": null,
                     *       "scope": "area",
                     *       "status": [
                     *         "published"
                     *       ],
                     *       "verticallyLed": false,
                     *       "asOf": null,
                     *       "indicator": "not-held",
                     *       "unit": "share",
                     *       "definition": "of-outcomes",
                     *       "minimumCases": 30,
                     *       "expected": 7,
                     *       "included": 4,
                     *       "missing": 3,
                     *       "dataVersion": 15,
                     *       "n": 0,
                     *       "min": null,
                     *       "firstQuartile": null,
                     *       "median": null,
                     *       "thirdQuartile": null,
                     *       "max": null,
                     *       "quantileMethod": "nearest-rank",
                     *       "histogram": [
                     *         {
                     *           "from": 0,
                     *           "to": 0.1,
                     *           "count": 0
                     *         },
                     *         {
                     *           "from": 0.1,
                     *           "to": 0.2,
                     *           "count": 0
                     *         }
                     *       ],
                     *       "leftOut": {
                     *         "not-comparable": 0,
                     *         "inconsistent": 0,
                     *         "no-cases": 0,
                     *         "too-few-cases": 4
                     *       },
                     *       "ratioOfSums": {
                     *         "state": "value",
                     *         "numerator": 3,
                     *         "denominator": 25,
                     *         "value": 0.12,
                     *         "organizations": 4
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SumDistribution"];
                    /**
                     * @example 项目,值
                     *     计入机关数,0
                     */
                    "text/csv": string;
                };
            };
            /** @description 未变 / Unchanged */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description credential-missing：需要身份凭证；not-allowed：无权执行此操作；organization-unknown：机关不在名录中；organization-ambiguous：有多个机关符合此名称；year-unsupported：该年度没有统一格式；instant-in-future：asOf 晚于当前时间；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    listReportVersions: {
        parameters: {
            query?: {
                /**
                 * @description 状态：draft 草稿，submitted 已报送，returned 已退回，accepted 审核通过，published 已公布；可填多个，以逗号分隔 / State; one or more
                 * @example [
                 *       "published"
                 *     ]
                 */
                status?: ("draft" | "submitted" | "returned" | "accepted" | "published")[];
                /**
                 * @description organization.create 登记机关，organization.update 修改机关，organization.delete 删除机关，report.create 新建报告，report.update 修改报告，report.import 导入报告，report.delete 删除报告，report.explain 说明校验警告，report.submit 报送，report.withdraw 撤回，report.return 退回，report.accept 审核通过，report.publish 公布，report.correct 启动更正，deadline.create 设定期限或豁免，deadline.end 终止期限或豁免，adjustment.create 调整校验规则，adjustment.end 终止规则调整，contact.confirm 确认机关联系方式，contact.remove 撤销联系方式确认，key.create 签发密钥，key.rotate 更换密钥，key.revoke 吊销密钥，webhook.create 登记推送地址，webhook.update 修改推送地址，webhook.rotate 更换推送密钥，webhook.ping 测试推送，webhook.redeliver 重新推送，webhook.delete 删除推送地址，log.prune 归档并移出日志，request.refuse 拒绝请求；可填多个，以逗号分隔 / organization.create: an organization was registered; organization.update: an organization was changed; organization.delete: an organization was deleted; report.create: a report was created; report.update: a report was changed; report.import: a report was imported; report.delete: a draft was deleted; report.explain: a warning was explained, or its reason was removed; report.submit: a report was submitted; report.withdraw: a report was withdrawn; report.return: a report was returned; report.accept: a report was accepted; report.publish: a report was published; report.correct: the correction of a published report began; deadline.create: a local date or an exemption was set; deadline.end: a local date or an exemption was ended; adjustment.create: a rule was adjusted for a subtree; adjustment.end: the adjustment of a rule was ended; contact.confirm: a contact was confirmed; contact.remove: a confirmed contact was removed; key.create: a key was created; key.rotate: a key was rotated; key.revoke: a key was revoked; webhook.create: a webhook was created; webhook.update: a webhook was changed; webhook.rotate: the secret of a webhook was rotated; webhook.ping: a test message was sent to a webhook; webhook.redeliver: changes are delivered to a webhook again; webhook.delete: a webhook was deleted; log.prune: events were moved to an archive; the last of them is named; request.refuse: a request was refused; one or more
                 * @example [
                 *       "organization.create"
                 *     ]
                 */
                action?: ("organization.create" | "organization.update" | "organization.delete" | "report.create" | "report.update" | "report.import" | "report.delete" | "report.explain" | "report.submit" | "report.withdraw" | "report.return" | "report.accept" | "report.publish" | "report.correct" | "deadline.create" | "deadline.end" | "adjustment.create" | "adjustment.end" | "contact.confirm" | "contact.remove" | "key.create" | "key.rotate" | "key.revoke" | "webhook.create" | "webhook.update" | "webhook.rotate" | "webhook.ping" | "webhook.redeliver" | "webhook.delete" | "log.prune" | "request.refuse")[];
                /**
                 * @description 每页条数 / Items on a page
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description 上一页返回的 next / The value of next from the previous page
                 * @example WyJ2ZXJzaW9uIiwiMWE3ZjBkNGY4NzI1IiwxLDFd
                 */
                cursor?: string;
                /**
                 * @description 只要这些项，version 总在其中；可填多个，以逗号分隔 / Only these members, and version; one or more
                 * @example [
                 *       "version"
                 *     ]
                 */
                fields?: ("version" | "status" | "title" | "digest" | "createdAt" | "ruleSetVersion" | "action" | "by" | "reason" | "comments")[];
                /**
                 * @description 为 true 时答复含总数 total / Counts the whole list: total
                 * @example true
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description 格式，优先于 Accept / The format; overrides Accept
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-68000000001a
                 */
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页版本 / A page of versions */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "version": 1,
                     *           "status": "draft",
                     *           "title": "示例市示范区教育局2023年政府信息公开工作年度报告",
                     *           "digest": "4486cae2dd58042a88cb40de1115bdc75eb945c6ebbaf4721d4bcd5451c82d5b",
                     *           "createdAt": "2024-01-04T01:00:00.000Z",
                     *           "ruleSetVersion": "3.2.0+740de44325e51779",
                     *           "action": "report.import",
                     *           "by": {
                     *             "kind": "key",
                     *             "id": "01852d0b-6680-7000-8000-080000000002",
                     *             "label": "首位管理员"
                     *           },
                     *           "reason": null,
                     *           "comments": []
                     *         },
                     *         {
                     *           "version": 2,
                     *           "status": "submitted",
                     *           "title": "示例市示范区教育局2023年政府信息公开工作年度报告",
                     *           "digest": "d08b886cf8d9de292704522a0ea04b893f364f9cd8f935619477ee1ad59db635",
                     *           "createdAt": "2024-01-10T02:00:00.000Z",
                     *           "ruleSetVersion": "3.2.0+740de44325e51779",
                     *           "action": "report.submit",
                     *           "by": {
                     *             "kind": "key",
                     *             "id": "01852d0b-6680-7000-8000-080000000002",
                     *             "label": "首位管理员"
                     *           },
                     *           "reason": null,
                     *           "comments": []
                     *         }
                     *       ],
                     *       "next": "WyJ2ZXJzaW9uIiwiMWE3ZjBkNGY4NzI1IiwyLDJd"
                     *     }
                     */
                    "application/json": components["schemas"]["ReportVersionPage"];
                    /**
                     * @example 版本,产生时间,操作,操作者,状态,标题,理由,意见,内容摘要,规则集版本
                     *     1,2024-01-04 09:00:00,导入报告,首位管理员,草稿,示例市示范区教育局2023年政府信息公开工作年度报告,,,4486cae2dd58042a88cb40de1115bdc75eb945c6ebbaf4721d4bcd5451c82d5b,3.2.0+740de44325e51779
                     */
                    "text/csv": string;
                };
            };
            /** @description not-found：找不到所请求的资源；cursor-invalid：分页游标无效；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    getReportVersion: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 已有的 ETag，未变则 304 / A known ETag: 304 if unchanged
                 * @example "2-d08b886c"
                 */
                "if-none-match"?: string;
            };
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-68000000001a
                 */
                reportId: string;
                /**
                 * @description 版本号 / The number of the version
                 * @example 2
                 */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 该版本 / The version */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 2,
                     *       "status": "submitted",
                     *       "title": "示例市示范区教育局2023年政府信息公开工作年度报告",
                     *       "digest": "d08b886cf8d9de292704522a0ea04b893f364f9cd8f935619477ee1ad59db635",
                     *       "createdAt": "2024-01-10T02:00:00.000Z",
                     *       "ruleSetVersion": "3.2.0+740de44325e51779",
                     *       "action": "report.submit",
                     *       "by": {
                     *         "kind": "key",
                     *         "id": "01852d0b-6680-7000-8000-080000000002",
                     *         "label": "首位管理员"
                     *       },
                     *       "reason": null,
                     *       "comments": [],
                     *       "explanations": {},
                     *       "report": {
                     *         "id": "018cd1fb-f680-7000-8000-68000000001a",
                     *         "organizationId": "01852d0b-6680-7000-8000-140000000005",
                     *         "year": 2023,
                     *         "kind": "own",
                     *         "edition": "2021",
                     *         "title": "示例市示范区教育局2023年政府信息公开工作年度报告",
                     *         "status": "submitted",
                     *         "version": 2,
                     *         "computed": [],
                     *         "carriedIn": null,
                     *         "findings": {
                     *           "errors": 0,
                     *           "warnings": 0,
                     *           "information": 0
                     *         },
                     *         "ruleSetVersion": "3.2.0+740de44325e51779",
                     *         "createdAt": "2024-01-04T01:00:00.000Z",
                     *         "updatedAt": "2024-01-10T02:00:00.000Z",
                     *         "submittedAt": "2024-01-10T02:00:00.000Z",
                     *         "publishedAt": null,
                     *         "signOff": null,
                     *         "narrative": {
                     *           "preamble": "根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）的要求，编制本报告。本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。",
                     *           "overview": "（一）主动公开。及时更新机构职能、政策文件、办事指南等栏目。\n（二）依申请公开。本年度收到政府信息公开申请12件，上年结转1件，均已办结。\n（三）政府信息管理。落实信息发布审核制度，定期清理失效文件。\n（四）平台建设。维护门户网站公开专栏，做好栏目巡查。\n（五）监督保障。把政府信息公开纳入年度考核，组织业务培训。",
                     *           "problemsAndImprovements": "主要问题：政策解读形式不够丰富，公开内容的检索不够方便。\n改进情况：增加图解和问答形式的解读，调整栏目分类，方便公众查找。",
                     *           "otherMatters": "本年度未收取信息处理费。",
                     *           "informationProcessingFee": {
                     *             "notices": null,
                     *             "amountCharged": null,
                     *             "amountReceived": null
                     *           }
                     *         },
                     *         "proactiveDisclosure": {
                     *           "regulations": {
                     *             "issued": 0,
                     *             "repealed": 0,
                     *             "inForce": 0
                     *           },
                     *           "normativeDocuments": {
                     *             "issued": 1,
                     *             "repealed": 0,
                     *             "inForce": 8
                     *           },
                     *           "administrativeLicenses": {
                     *             "decisions": 141
                     *           },
                     *           "administrativePenalties": {
                     *             "decisions": 2
                     *           },
                     *           "administrativeCompulsion": {
                     *             "decisions": 0
                     *           },
                     *           "administrativeFees": {
                     *             "amount": "10.8"
                     *           }
                     *         },
                     *         "applicationStatistics": {
                     *           "newlyReceived": {
                     *             "naturalPerson": 10,
                     *             "commercialEnterprise": 2,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 12
                     *           },
                     *           "carriedOver": {
                     *             "naturalPerson": 1,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 1
                     *           },
                     *           "outcomes": {
                     *             "granted": {
                     *               "naturalPerson": 7,
                     *               "commercialEnterprise": 1,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 8
                     *             },
                     *             "partiallyGranted": {
                     *               "naturalPerson": 0,
                     *               "commercialEnterprise": 0,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 0
                     *             },
                     *             "denied": {
                     *               "stateSecret": {
                     *                 "naturalPerson": 0,
                     *                 "commercialEnterprise": 0,
                     *                 "researchInstitution": 0,
                     *                 "publicWelfareOrganization": 0,
                     *                 "legalServiceOrganization": 0,
                     *                 "otherOrganization": 0,
                     *                 "total": 0
                     *               },
                     *               "prohibitedByLaw": {
                     *                 "naturalPerson": 0,
                     *                 "commercialEnterprise": 0,
                     *                 "researchInstitution": 0,
                     *                 "publicWelfareOrganization": 0,
                     *                 "legalServiceOrganization": 0,
                     *                 "otherOrganization": 0,
                     *                 "total": 0
                     *               },
                     *               "endangersSecurityOrStability": {
                     *                 "naturalPerson": 0,
                     *                 "commercialEnterprise": 0,
                     *                 "researchInstitution": 0,
                     *                 "publicWelfareOrganization": 0,
                     *                 "legalServiceOrganization": 0,
                     *                 "otherOrganization": 0,
                     *                 "total": 0
                     *               },
                     *               "thirdPartyRights": {
                     *                 "naturalPerson": 1,
                     *                 "commercialEnterprise": 0,
                     *                 "researchInstitution": 0,
                     *                 "publicWelfareOrganization": 0,
                     *                 "legalServiceOrganization": 0,
                     *                 "otherOrganization": 0,
                     *                 "total": 1
                     *               },
                     *               "internalAffairs": {
                     *                 "naturalPerson": 0,
                     *                 "commercialEnterprise": 0,
                     *                 "researchInstitution": 0,
                     *                 "publicWelfareOrganization": 0,
                     *                 "legalServiceOrganization": 0,
                     *                 "otherOrganization": 0,
                     *                 "total": 0
                     *               },
                     *               "processInformation": {
                     *                 "naturalPerson": 0,
                     *                 "commercialEnterprise": 0,
                     *                 "researchInstitution": 0,
                     *                 "publicWelfareOrganization": 0,
                     *                 "legalServiceOrganization": 0,
                     *                 "otherOrganization": 0,
                     *                 "total": 0
                     *               },
                     *               "enforcementFiles": {
                     *                 "naturalPerson": 0,
                     *                 "commercialEnterprise": 0,
                     *                 "researchInstitution": 0,
                     *                 "publicWelfareOrganization": 0,
                     *                 "legalServiceOrganization": 0,
                     *                 "otherOrganization": 0,
                     *                 "total": 0
                     *               },
                     *               "administrativeInquiry": {
                     *                 "naturalPerson": 0,
                     *                 "commercialEnterprise": 0,
                     *                 "researchInstitution": 0,
                     *                 "publicWelfareOrganization": 0,
                     *                 "legalServiceOrganization": 0,
                     *                 "otherOrganization": 0,
                     *                 "total": 0
                     *               }
                     *             },
                     *             "unavailable": {
                     *               "notHeld": {
                     *                 "naturalPerson": 2,
                     *                 "commercialEnterprise": 0,
                     *                 "researchInstitution": 0,
                     *                 "publicWelfareOrganization": 0,
                     *                 "legalServiceOrganization": 0,
                     *                 "otherOrganization": 0,
                     *                 "total": 2
                     *               },
                     *               "requiresCreation": {
                     *                 "naturalPerson": 0,
                     *                 "commercialEnterprise": 0,
                     *                 "researchInstitution": 0,
                     *                 "publicWelfareOrganization": 0,
                     *                 "legalServiceOrganization": 0,
                     *                 "otherOrganization": 0,
                     *                 "total": 0
                     *               },
                     *               "unclearAfterCorrection": {
                     *                 "naturalPerson": 0,
                     *                 "commercialEnterprise": 0,
                     *                 "researchInstitution": 0,
                     *                 "publicWelfareOrganization": 0,
                     *                 "legalServiceOrganization": 0,
                     *                 "otherOrganization": 0,
                     *                 "total": 0
                     *               }
                     *             },
                     *             "notProcessed": {
                     *               "petitionOrComplaint": {
                     *                 "naturalPerson": 0,
                     *                 "commercialEnterprise": 0,
                     *                 "researchInstitution": 0,
                     *                 "publicWelfareOrganization": 0,
                     *                 "legalServiceOrganization": 0,
                     *                 "otherOrganization": 0,
                     *                 "total": 0
                     *               },
                     *               "repeated": {
                     *                 "naturalPerson": 1,
                     *                 "commercialEnterprise": 0,
                     *                 "researchInstitution": 0,
                     *                 "publicWelfareOrganization": 0,
                     *                 "legalServiceOrganization": 0,
                     *                 "otherOrganization": 0,
                     *                 "total": 1
                     *               },
                     *               "publicPublication": {
                     *                 "naturalPerson": 0,
                     *                 "commercialEnterprise": 0,
                     *                 "researchInstitution": 0,
                     *                 "publicWelfareOrganization": 0,
                     *                 "legalServiceOrganization": 0,
                     *                 "otherOrganization": 0,
                     *                 "total": 0
                     *               },
                     *               "excessive": {
                     *                 "naturalPerson": 0,
                     *                 "commercialEnterprise": 0,
                     *                 "researchInstitution": 0,
                     *                 "publicWelfareOrganization": 0,
                     *                 "legalServiceOrganization": 0,
                     *                 "otherOrganization": 0,
                     *                 "total": 0
                     *               },
                     *               "confirmation": {
                     *                 "naturalPerson": 0,
                     *                 "commercialEnterprise": 0,
                     *                 "researchInstitution": 0,
                     *                 "publicWelfareOrganization": 0,
                     *                 "legalServiceOrganization": 0,
                     *                 "otherOrganization": 0,
                     *                 "total": 0
                     *               }
                     *             },
                     *             "otherOutcomes": {
                     *               "correctionOverdue": {
                     *                 "naturalPerson": 0,
                     *                 "commercialEnterprise": 0,
                     *                 "researchInstitution": 0,
                     *                 "publicWelfareOrganization": 0,
                     *                 "legalServiceOrganization": 0,
                     *                 "otherOrganization": 0,
                     *                 "total": 0
                     *               },
                     *               "feeOverdue": {
                     *                 "naturalPerson": 0,
                     *                 "commercialEnterprise": 0,
                     *                 "researchInstitution": 0,
                     *                 "publicWelfareOrganization": 0,
                     *                 "legalServiceOrganization": 0,
                     *                 "otherOrganization": 0,
                     *                 "total": 0
                     *               },
                     *               "other": {
                     *                 "naturalPerson": 0,
                     *                 "commercialEnterprise": 1,
                     *                 "researchInstitution": 0,
                     *                 "publicWelfareOrganization": 0,
                     *                 "legalServiceOrganization": 0,
                     *                 "otherOrganization": 0,
                     *                 "total": 1
                     *               }
                     *             },
                     *             "total": {
                     *               "naturalPerson": 11,
                     *               "commercialEnterprise": 2,
                     *               "researchInstitution": 0,
                     *               "publicWelfareOrganization": 0,
                     *               "legalServiceOrganization": 0,
                     *               "otherOrganization": 0,
                     *               "total": 13
                     *             }
                     *           },
                     *           "carriedForward": {
                     *             "naturalPerson": 0,
                     *             "commercialEnterprise": 0,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 0
                     *           }
                     *         },
                     *         "reviewLitigation": {
                     *           "review": {
                     *             "upheld": 1,
                     *             "corrected": 0,
                     *             "other": 0,
                     *             "pending": 1,
                     *             "total": 2
                     *           },
                     *           "litigation": {
                     *             "direct": {
                     *               "upheld": 0,
                     *               "corrected": 0,
                     *               "other": 0,
                     *               "pending": 0,
                     *               "total": 0
                     *             },
                     *             "afterReview": {
                     *               "upheld": 0,
                     *               "corrected": 0,
                     *               "other": 0,
                     *               "pending": 0,
                     *               "total": 0
                     *             }
                     *           }
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["KeptVersion"];
                };
            };
            /** @description 未变 / Unchanged */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found：找不到所请求的资源；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    diffReportVersions: {
        parameters: {
            query?: {
                /**
                 * @description 与哪个版本对比，默认为前一版本 / The version to compare with; by default the previous one
                 * @example 1
                 */
                against?: number;
            };
            header?: never;
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-68000000001a
                 */
                reportId: string;
                /**
                 * @description 版本号 / The number of the version
                 * @example 2
                 */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 全部不同 / All differences */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": 1,
                     *       "to": 2,
                     *       "items": []
                     *     }
                     */
                    "application/json": components["schemas"]["DifferenceList"];
                };
            };
            /** @description not-found：找不到所请求的资源；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    listAuditEvents: {
        parameters: {
            query?: {
                /**
                 * @description organization.create 登记机关，organization.update 修改机关，organization.delete 删除机关，report.create 新建报告，report.update 修改报告，report.import 导入报告，report.delete 删除报告，report.explain 说明校验警告，report.submit 报送，report.withdraw 撤回，report.return 退回，report.accept 审核通过，report.publish 公布，report.correct 启动更正，deadline.create 设定期限或豁免，deadline.end 终止期限或豁免，adjustment.create 调整校验规则，adjustment.end 终止规则调整，contact.confirm 确认机关联系方式，contact.remove 撤销联系方式确认，key.create 签发密钥，key.rotate 更换密钥，key.revoke 吊销密钥，webhook.create 登记推送地址，webhook.update 修改推送地址，webhook.rotate 更换推送密钥，webhook.ping 测试推送，webhook.redeliver 重新推送，webhook.delete 删除推送地址，log.prune 归档并移出日志，request.refuse 拒绝请求；可填多个，以逗号分隔 / organization.create: an organization was registered; organization.update: an organization was changed; organization.delete: an organization was deleted; report.create: a report was created; report.update: a report was changed; report.import: a report was imported; report.delete: a draft was deleted; report.explain: a warning was explained, or its reason was removed; report.submit: a report was submitted; report.withdraw: a report was withdrawn; report.return: a report was returned; report.accept: a report was accepted; report.publish: a report was published; report.correct: the correction of a published report began; deadline.create: a local date or an exemption was set; deadline.end: a local date or an exemption was ended; adjustment.create: a rule was adjusted for a subtree; adjustment.end: the adjustment of a rule was ended; contact.confirm: a contact was confirmed; contact.remove: a confirmed contact was removed; key.create: a key was created; key.rotate: a key was rotated; key.revoke: a key was revoked; webhook.create: a webhook was created; webhook.update: a webhook was changed; webhook.rotate: the secret of a webhook was rotated; webhook.ping: a test message was sent to a webhook; webhook.redeliver: changes are delivered to a webhook again; webhook.delete: a webhook was deleted; log.prune: events were moved to an archive; the last of them is named; request.refuse: a request was refused; one or more
                 * @example [
                 *       "report.submit"
                 *     ]
                 */
                action?: ("organization.create" | "organization.update" | "organization.delete" | "report.create" | "report.update" | "report.import" | "report.delete" | "report.explain" | "report.submit" | "report.withdraw" | "report.return" | "report.accept" | "report.publish" | "report.correct" | "deadline.create" | "deadline.end" | "adjustment.create" | "adjustment.end" | "contact.confirm" | "contact.remove" | "key.create" | "key.rotate" | "key.revoke" | "webhook.create" | "webhook.update" | "webhook.rotate" | "webhook.ping" | "webhook.redeliver" | "webhook.delete" | "log.prune" | "request.refuse")[];
                /**
                 * @description 对象的种类；可填多个，以逗号分隔 / The kind of resource; one or more
                 * @example [
                 *       "report"
                 *     ]
                 */
                resource?: ("organization" | "report" | "deadline" | "adjustment" | "contact" | "key" | "webhook" | "request" | "log")[];
                /**
                 * @description 对象的标识 / Id of the resource
                 * @example 018cd1fb-f680-7000-8000-68000000001a
                 */
                resourceId?: string;
                /**
                 * @description 密钥标识或令牌主体 / Id of the key, or subject of the token
                 * @example 01852d0b-6680-7000-8000-2c000000000b
                 */
                actorId?: string;
                /**
                 * @description true 只看被拒绝的，false 只看已办的 / Only refused, or done
                 * @example false
                 */
                refused?: boolean;
                /**
                 * @description 不早于 / Not before
                 * @example 2024-01-01T00:00:00.000Z
                 */
                from?: string;
                /**
                 * @description 早于 / Before
                 * @example 2024-12-31T16:00:00.000Z
                 */
                to?: string;
                /**
                 * @description 每页条数 / Items on a page
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description 上一页返回的 next / The value of next from the previous page
                 * @example WyJzZXF1ZW5jZSIsImY1ZTRkNzI4OTJiYiIsMSwxXQ
                 */
                cursor?: string;
                /**
                 * @description 只要这些项，sequence 总在其中；可填多个，以逗号分隔 / Only these members, and sequence; one or more
                 * @example [
                 *       "sequence"
                 *     ]
                 */
                fields?: ("sequence" | "occurredAt" | "by" | "address" | "requestId" | "action" | "refusal" | "resource" | "resourceId" | "versionBefore" | "versionAfter" | "changed" | "recordDigest" | "format" | "commitId" | "hash")[];
                /**
                 * @description 为 true 时答复含总数 total / Counts the whole list: total
                 * @example true
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description 格式，优先于 Accept / The format; overrides Accept
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页日志 / A page of the log */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "format": 2,
                     *           "sequence": 1,
                     *           "occurredAt": "2022-12-20T01:00:00.000Z",
                     *           "commitId": "example-1",
                     *           "address": null,
                     *           "requestId": null,
                     *           "action": "key.create",
                     *           "refusal": null,
                     *           "resource": "key",
                     *           "resourceId": "01852d0b-6680-7000-8000-080000000002",
                     *           "versionBefore": null,
                     *           "versionAfter": 1,
                     *           "recordDigest": null,
                     *           "hash": "9c9f20cc4b730c00270f9edb2b689ea12c1f110363ef384fee9c516ea731d99b",
                     *           "by": {
                     *             "kind": "service",
                     *             "id": null,
                     *             "label": "first start"
                     *           },
                     *           "changed": []
                     *         },
                     *         {
                     *           "format": 2,
                     *           "sequence": 2,
                     *           "occurredAt": "2022-12-20T01:00:00.000Z",
                     *           "commitId": "example-2",
                     *           "address": "127.0.0.1",
                     *           "requestId": "01852d0b-6680-7000-8000-040000000001-1",
                     *           "action": "organization.create",
                     *           "refusal": null,
                     *           "resource": "organization",
                     *           "resourceId": "01852d0b-6680-7000-8000-0c0000000003",
                     *           "versionBefore": null,
                     *           "versionAfter": 1,
                     *           "recordDigest": null,
                     *           "hash": "49599a97dde7eaecc7470b2af76f3d64850229c0a9e9db539bf2be5043248874",
                     *           "by": {
                     *             "kind": "key",
                     *             "id": "01852d0b-6680-7000-8000-080000000002",
                     *             "label": "首位管理员"
                     *           },
                     *           "changed": []
                     *         }
                     *       ],
                     *       "next": "WyJzZXF1ZW5jZSIsImY1ZTRkNzI4OTJiYiIsMiwyXQ"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditEventPage"];
                    /**
                     * @example 序号,时间,操作者,来源地址,操作,拒绝原因,对象,对象标识,之前的版本,之后的版本,改动之处,请求标识,链上摘要
                     *     1,2022-12-20 09:00:00,first start,,签发密钥,,key,01852d0b-6680-7000-8000-080000000002,,1,,,9c9f20cc4b730c00270f9edb2b689ea12c1f110363ef384fee9c516ea731d99b
                     */
                    "text/csv": string;
                };
            };
            /** @description cursor-invalid：分页游标无效；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    getAuditProof: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 链头 / The head */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sequence": 59,
                     *       "hash": "0c42ac2728a0aea699fc377c3e192d7459f658512c3444cdb6351ff8d0e75eea",
                     *       "occurredAt": "2024-03-05T02:00:00.000Z",
                     *       "algorithm": "sha256"
                     *     }
                     */
                    "application/json": components["schemas"]["ChainProof"];
                };
            };
            /** @description 各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    getReportBundle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 报告标识 / The id of the report
                 * @example 018cd1fb-f680-7000-8000-68000000001a
                 */
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 证明包 / The bundle */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "chain": {
                     *         "algorithm": "sha256",
                     *         "hash": "0f24b861d7375aa7f68ad167a0bf06bfed9ba0f4ea1c63ebe9e1630271bd459c",
                     *         "head": {
                     *           "at": "2024-03-05T02:00:00.000Z",
                     *           "hash": "0c42ac2728a0aea699fc377c3e192d7459f658512c3444cdb6351ff8d0e75eea",
                     *           "sequence": 59
                     *         },
                     *         "previous": "2ce56cd53e69a94077ff2d493947b1b328f4430cbc142f1e814efa057310643a"
                     *       },
                     *       "digests": {
                     *         "chain": {
                     *           "sha256": "31e0fce5b63ad5fc6749c0854dba3ffea41a3fc3def8c978268e4e8d8dadbb69",
                     *           "sm3": "470b948a74194356f4224cea562ae0453a80216ff4c7e99d7d0ac5f5f0bd52e5"
                     *         },
                     *         "event": {
                     *           "sha256": "5c6b2578542965ff01fc82e91046610dc05199045ab1eb3ae8a9f60d252745c1",
                     *           "sm3": "3a8bc25dd9a034a10308a6385bac9d86f92bca046e3db7a4c359e1c0a2b8d029"
                     *         },
                     *         "explanations": {
                     *           "sha256": "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945",
                     *           "sm3": "653559f7625310a8dcf0cb77c137643a67aedf3f247c66b1b06ff4a04f4c0a8b"
                     *         },
                     *         "findings": {
                     *           "sha256": "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945",
                     *           "sm3": "653559f7625310a8dcf0cb77c137643a67aedf3f247c66b1b06ff4a04f4c0a8b"
                     *         },
                     *         "html": {
                     *           "sha256": "04ed6fade086fabaaf1ccf6c6e184a7dbe50d9df743d0490ab3bfe8b3a136406",
                     *           "sm3": "5340869855e542f4394665382bfcb8767c05f5ce05788448cec878df46e3712c"
                     *         },
                     *         "report": {
                     *           "sha256": "ea229f9546311e2dfabc51f582b64c04b59501b241788d286bde18213113f6c0",
                     *           "sm3": "70a54a0002054ec707f2c4675bce2e1abb7fc3e2473f70bd4c2b3da30bc08909"
                     *         }
                     *       },
                     *       "event": {
                     *         "action": "report.publish",
                     *         "actorId": "01852d0b-6680-7000-8000-080000000002",
                     *         "actorKind": "key",
                     *         "actorLabel": "首位管理员",
                     *         "address": "127.0.0.1",
                     *         "at": "2024-02-21T02:00:00.000Z",
                     *         "changed": [
                     *           "/status"
                     *         ],
                     *         "commitId": "example-56",
                     *         "edition": "2021",
                     *         "format": 2,
                     *         "recordDigest": "ea229f9546311e2dfabc51f582b64c04b59501b241788d286bde18213113f6c0",
                     *         "refusal": null,
                     *         "requestId": "01852d0b-6680-7000-8000-040000000001-2h",
                     *         "resource": "report",
                     *         "resourceId": "018cd1fb-f680-7000-8000-68000000001a",
                     *         "rows": [
                     *           {
                     *             "digest": "b9983ac417e2d17743ead5f71a9a9c294155aafa2a1031e8a367e7d963fa307e",
                     *             "format": 1,
                     *             "id": "018cd1fb-f680-7000-8000-68000000001a",
                     *             "kind": "report",
                     *             "version": 9
                     *           },
                     *           {
                     *             "digest": "c461719aaa4f4cf9f550c1a547943810a5a598d5218f3389842409967f2c760e",
                     *             "format": 1,
                     *             "id": "018cd1fb-f680-7000-8000-68000000001a",
                     *             "kind": "feedEntry",
                     *             "version": 9
                     *           }
                     *         ],
                     *         "sequence": 56,
                     *         "versionAfter": 9,
                     *         "versionBefore": 8
                     *       },
                     *       "explanations": [],
                     *       "findings": [],
                     *       "format": "nianbao-bundle",
                     *       "formatVersion": 1,
                     *       "html": "<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>示例市示范区教育局2023年政府信息公开工作年度报告</title>\n<style>\n@page { size: A…",
                     *       "madeAt": "2024-03-10T01:00:00.000Z",
                     *       "report": "{\"id\":\"018cd1fb-f680-7000-8000-68000000001a\",\"organizationId\":\"01852d0b-6680-7000-8000-140000000005\",\"year\":2023,\"kind\":\"own\",\"edition\":\"2021\",\"title\":\"示例市示范区教育局2023年政府信息公开工作年度报告\",\"status\":\"published\"…",
                     *       "seal": {
                     *         "sha256": "87efb5b248f1c0c36352bae3d60df08aab0172dd3979b6a8cd5358f246486e80",
                     *         "sm3": "ac1fe72b218110642aaf32f9ad27546a73add2cc9dc6af6cdd33e6169caeec02"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PublicationBundle"];
                };
            };
            /** @description not-found：找不到所请求的资源；state-refused：报告的当前状态不允许此操作；work-too-heavy：处理所需的时间或内存超出限制；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /**
                 * @description 上次返回的 next，或某条变更的 cursor；不填则从头开始 / The value of next from the previous answer, or the cursor of a change; left out: from the beginning
                 * @example Y2hhbmdlczox
                 */
                cursor?: string;
                /**
                 * @description published 公布，corrected 更正后重新公布，withdrawn 撤回，accepted 审核通过；可填多个，以逗号分隔 / Published, published again with corrections, withdrawn by its organization, accepted; one or more
                 * @example [
                 *       "published"
                 *     ]
                 */
                type?: ("published" | "corrected" | "withdrawn" | "accepted")[];
                /**
                 * @description 该机关及其全部下级，标识、统一社会信用代码或名称 / This organization and all below it, by id, code or name
                 * @example 11371199MB0000019X
                 */
                within?: string;
                /**
                 * @description 报告年度，2019 年起；可填多个，以逗号分隔 / The year reported on, from 2019; one or more
                 * @example [
                 *       2023
                 *     ]
                 */
                year?: components["parameters"]["Year"];
                /**
                 * @description 每页条数 / Items on a page
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description 只要这些项，cursor 总在其中；可填多个，以逗号分隔 / Only these members, and cursor; one or more
                 * @example [
                 *       "cursor"
                 *     ]
                 */
                fields?: ("cursor" | "occurredAt" | "type" | "report" | "organization" | "year" | "kind" | "supersedes")[];
                /**
                 * @description 格式，优先于 Accept / The format; overrides Accept
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页变更 / A page of changes */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "cursor": "Y2hhbmdlczox",
                     *           "occurredAt": "2023-01-15T07:00:00.000Z",
                     *           "type": "accepted",
                     *           "report": {
                     *             "id": "01857f71-2680-7000-8000-400000000010",
                     *             "version": 3,
                     *             "url": "/v1/reports/01857f71-2680-7000-8000-400000000010"
                     *           },
                     *           "organization": {
                     *             "id": "01852d0b-6680-7000-8000-140000000005",
                     *             "name": "示例市示范区教育局",
                     *             "code": "11371199MB0000203M"
                     *           },
                     *           "year": 2022,
                     *           "kind": "own",
                     *           "supersedes": null
                     *         },
                     *         {
                     *           "cursor": "Y2hhbmdlczoy",
                     *           "occurredAt": "2023-01-18T08:00:00.000Z",
                     *           "type": "published",
                     *           "report": {
                     *             "id": "01857f71-2680-7000-8000-400000000010",
                     *             "version": 4,
                     *             "url": "/v1/reports/01857f71-2680-7000-8000-400000000010"
                     *           },
                     *           "organization": {
                     *             "id": "01852d0b-6680-7000-8000-140000000005",
                     *             "name": "示例市示范区教育局",
                     *             "code": "11371199MB0000203M"
                     *           },
                     *           "year": 2022,
                     *           "kind": "own",
                     *           "supersedes": null
                     *         }
                     *       ],
                     *       "next": "Y2hhbmdlczoy"
                     *     }
                     */
                    "application/json": components["schemas"]["ChangePage"];
                    /**
                     * @example 时间,变更类型,机关名称,统一社会信用代码,报告年度,报告类别,版本,取代的版本,报告标识,游标
                     *     2023-01-15 15:00:00,审核通过,示例市示范区教育局,11371199MB0000203M,2022,本机关,3,,01857f71-2680-7000-8000-400000000010,Y2hhbmdlczox
                     */
                    "text/csv": string;
                };
            };
            /** @description cursor-invalid：分页游标无效；organization-unknown：机关不在名录中；organization-ambiguous：有多个机关符合此名称；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /**
                 * @description published 公布，corrected 更正后重新公布，withdrawn 撤回，accepted 审核通过；可填多个，以逗号分隔 / Published, published again with corrections, withdrawn by its organization, accepted; one or more
                 * @example [
                 *       "published"
                 *     ]
                 */
                type?: ("published" | "corrected" | "withdrawn" | "accepted")[];
                /**
                 * @description 每页条数 / Items on a page
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description 上一页返回的 next / The value of next from the previous page
                 * @example WyJjcmVhdGVkQXQiLCJiYjk2MTljNjA1MDgiLCIyMDI0LTAxLTA0VDAxOjAwOjAwLjAwMFoiLCIwMThjZDFmYi1mNjgwLTcwMDAtODAwMC01ODAwMDAwMDAwMTYiXQ
                 */
                cursor?: string;
                /**
                 * @description 只要这些项，id 总在其中；可填多个，以逗号分隔 / Only these members, and id; one or more
                 * @example [
                 *       "id"
                 *     ]
                 */
                fields?: ("id" | "url" | "label" | "types" | "organizationId" | "paused" | "previousSecretExpiresAt" | "version" | "createdAt" | "delivery")[];
                /**
                 * @description 为 true 时答复含总数 total / Counts the whole list: total
                 * @example true
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description 格式，优先于 Accept / The format; overrides Accept
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页推送地址 / A page of webhooks */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "018cd1fb-f680-7000-8000-580000000016",
                     *           "url": "https://portal.shifan.example/nianbao",
                     *           "label": "区政府门户网站",
                     *           "types": [
                     *             "published",
                     *             "corrected"
                     *           ],
                     *           "organizationId": "01852d0b-6680-7000-8000-0c0000000003",
                     *           "paused": false,
                     *           "previousSecretExpiresAt": null,
                     *           "version": 1,
                     *           "createdAt": "2024-01-04T01:00:00.000Z",
                     *           "delivery": {
                     *             "position": "Y2hhbmdlczo4",
                     *             "attempts": 0,
                     *             "nextAttemptAt": null,
                     *             "lastError": null,
                     *             "deliveredAt": null,
                     *             "deadLetters": 0,
                     *             "queuedLetters": 0
                     *           }
                     *         },
                     *         {
                     *           "id": "018cd1fb-f680-7000-8000-640000000019",
                     *           "url": "https://archive.shifan.example/nianbao",
                     *           "label": "区档案馆",
                     *           "types": [
                     *             "published"
                     *           ],
                     *           "organizationId": null,
                     *           "paused": false,
                     *           "previousSecretExpiresAt": null,
                     *           "version": 1,
                     *           "createdAt": "2024-01-04T01:00:00.000Z",
                     *           "delivery": {
                     *             "position": "Y2hhbmdlczo4",
                     *             "attempts": 0,
                     *             "nextAttemptAt": null,
                     *             "lastError": null,
                     *             "deliveredAt": null,
                     *             "deadLetters": 0,
                     *             "queuedLetters": 0
                     *           }
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookPage"];
                    /**
                     * @example 用途,推送地址,变更类型,暂停,机关标识,已失败次数,最近失败原因,最近送达时间,放弃推送条数,登记时间,标识
                     *     区政府门户网站,https://portal.shifan.example/nianbao,"公布
                     *     更正后重新公布",否,01852d0b-6680-7000-8000-0c0000000003,0,,,0,2024-01-04 09:00:00,018cd1fb-f680-7000-8000-580000000016
                     */
                    "text/csv": string;
                };
            };
            /** @description cursor-invalid：分页游标无效；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    createWebhook: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description 重试时带同一个键（如 UUID）：只办理一次，返回首次的结果，保留 24 小时 / The same key on every repetition: the request is executed once, and the first answer repeated for 24 hours
                 * @example 5f0d9a52-7c1e-4a39-9d2b-0c6f5a1e8b34
                 */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://oa.example.gov.cn/nianbao",
                 *       "label": "门户网站同步",
                 *       "types": [
                 *         "published",
                 *         "corrected"
                 *       ],
                 *       "organizationId": "11371199MB0000609Y"
                 *     }
                 */
                "application/json": components["schemas"]["WebhookInput"];
            };
        };
        responses: {
            /** @description 已登记 / Made */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "018e25df-ae80-7000-8000-080000000002",
                     *       "url": "https://oa.example.gov.cn/nianbao",
                     *       "label": "门户网站同步",
                     *       "types": [
                     *         "published",
                     *         "corrected"
                     *       ],
                     *       "organizationId": "01852d0b-6680-7000-8000-240000000009",
                     *       "paused": false,
                     *       "previousSecretExpiresAt": null,
                     *       "version": 1,
                     *       "createdAt": "2024-03-10T01:00:00.000Z",
                     *       "secret": "whsec_ksam22vDoLMq9+DZEiAw21DVqqb4tOmwBXgOXPuPcQ0="
                     *     }
                     */
                    "application/json": components["schemas"]["NewWebhook"];
                };
            };
            /** @description organization-unknown：机关不在名录中；organization-ambiguous：有多个机关符合此名称；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 已有的 ETag，未变则 304 / A known ETag: 304 if unchanged
                 * @example "1-cd45684b.193f7288"
                 */
                "if-none-match"?: string;
            };
            path: {
                /**
                 * @description 推送地址的标识 / Id of the webhook
                 * @example 018cd1fb-f680-7000-8000-580000000016
                 */
                webhookId: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 推送地址 / The webhook */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "018cd1fb-f680-7000-8000-580000000016",
                     *       "url": "https://portal.shifan.example/nianbao",
                     *       "label": "区政府门户网站",
                     *       "types": [
                     *         "published",
                     *         "corrected"
                     *       ],
                     *       "organizationId": "01852d0b-6680-7000-8000-0c0000000003",
                     *       "paused": false,
                     *       "previousSecretExpiresAt": null,
                     *       "version": 1,
                     *       "createdAt": "2024-01-04T01:00:00.000Z",
                     *       "delivery": {
                     *         "position": "Y2hhbmdlczo4",
                     *         "attempts": 0,
                     *         "nextAttemptAt": null,
                     *         "lastError": null,
                     *         "deliveredAt": null,
                     *         "deadLetters": 0,
                     *         "queuedLetters": 0
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description 未变 / Unchanged */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found：找不到所请求的资源；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "1-cd45684b.193f7288"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description 推送地址的标识 / Id of the webhook
                 * @example 018cd1fb-f680-7000-8000-580000000016
                 */
                webhookId: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已删除 / Taken away */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    patchWebhook: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "1-cd45684b.193f7288"
                 */
                "if-match": string;
            };
            path: {
                /**
                 * @description 推送地址的标识 / Id of the webhook
                 * @example 018cd1fb-f680-7000-8000-580000000016
                 */
                webhookId: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "paused": true
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["WebhookPatch"];
                /**
                 * @example {
                 *       "paused": true
                 *     }
                 */
                "application/json": components["schemas"]["WebhookPatch"];
            };
        };
        responses: {
            /** @description 修改后的 / As it is now */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "018cd1fb-f680-7000-8000-580000000016",
                     *       "url": "https://portal.shifan.example/nianbao",
                     *       "label": "区政府门户网站",
                     *       "types": [
                     *         "published",
                     *         "corrected"
                     *       ],
                     *       "organizationId": "01852d0b-6680-7000-8000-0c0000000003",
                     *       "paused": true,
                     *       "previousSecretExpiresAt": null,
                     *       "version": 2,
                     *       "createdAt": "2024-01-04T01:00:00.000Z",
                     *       "delivery": {
                     *         "position": "Y2hhbmdlczo4",
                     *         "attempts": 0,
                     *         "nextAttemptAt": null,
                     *         "lastError": null,
                     *         "deliveredAt": null,
                     *         "deadLetters": 0,
                     *         "queuedLetters": 0
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；organization-unknown：机关不在名录中；organization-ambiguous：有多个机关符合此名称；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    listDeadLetters: {
        parameters: {
            query?: {
                /**
                 * @description 每页条数 / Items on a page
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description 上一页返回的 next / The value of next from the previous page
                 * @example WyJzZXF1ZW5jZSIsIjBjMDc3MGYwNzkxZSIsMSwxXQ
                 */
                cursor?: string;
                /**
                 * @description 只要这些项，change 总在其中；可填多个，以逗号分隔 / Only these members, and change; one or more
                 * @example [
                 *       "change"
                 *     ]
                 */
                fields?: ("change" | "failedAt" | "attempts" | "error" | "queued")[];
                /**
                 * @description 为 true 时答复含总数 total / Counts the whole list: total
                 * @example true
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description 格式，优先于 Accept / The format; overrides Accept
                 * @example json
                 */
                format?: components["parameters"]["Format"];
            };
            header?: never;
            path: {
                /**
                 * @description 推送地址的标识 / Id of the webhook
                 * @example 018cd1fb-f680-7000-8000-580000000016
                 */
                webhookId: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页放弃推送的变更 / A page of dead letters */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Link: components["headers"]["Link"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLetterPage"];
                    /** @example 变更时间,变更类型,机关名称,报告年度,报告类别,报告标识,放弃时间,推送次数,等待重新推送,失败原因,游标 */
                    "text/csv": string;
                };
            };
            /** @description not-found：找不到所请求的资源；cursor-invalid：分页游标无效；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    pingWebhook: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description 重试时带同一个键（如 UUID）：只办理一次，返回首次的结果，保留 24 小时 / The same key on every repetition: the request is executed once, and the first answer repeated for 24 hours
                 * @example 5f0d9a52-7c1e-4a39-9d2b-0c6f5a1e8b34
                 */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description 推送地址的标识 / Id of the webhook
                 * @example 018cd1fb-f680-7000-8000-580000000016
                 */
                webhookId: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 接收方的应答 / The answer */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "messageId": "ping_018e25df-ae80-7000-8000-080000000002",
                     *       "sentAt": "2024-03-10T01:00:00.000Z",
                     *       "delivered": true,
                     *       "status": 204,
                     *       "error": null,
                     *       "milliseconds": 0
                     *     }
                     */
                    "application/json": components["schemas"]["PingResult"];
                };
            };
            /** @description not-found：找不到所请求的资源；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    redeliverToWebhook: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description 重试时带同一个键（如 UUID）：只办理一次，返回首次的结果，保留 24 小时 / The same key on every repetition: the request is executed once, and the first answer repeated for 24 hours
                 * @example 5f0d9a52-7c1e-4a39-9d2b-0c6f5a1e8b34
                 */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description 推送地址的标识 / Id of the webhook
                 * @example 018cd1fb-f680-7000-8000-580000000016
                 */
                webhookId: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "deadLetters": true
                 *     }
                 */
                "application/json": components["schemas"]["RedeliveryInput"];
            };
        };
        responses: {
            /** @description 已安排 / It is scheduled */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "webhookId": "018cd1fb-f680-7000-8000-580000000016",
                     *       "from": null,
                     *       "deadLetters": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Redelivery"];
                };
            };
            /** @description not-found：找不到所请求的资源；cursor-invalid：分页游标无效；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: {
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header: {
                /**
                 * @description 读取时得到的 ETag，必需 / The ETag that was read; required
                 * @example "1-cd45684b.193f7288"
                 */
                "if-match": string;
                /**
                 * @description 重试时带同一个键（如 UUID）：只办理一次，返回首次的结果，保留 24 小时 / The same key on every repetition: the request is executed once, and the first answer repeated for 24 hours
                 * @example 5f0d9a52-7c1e-4a39-9d2b-0c6f5a1e8b34
                 */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description 推送地址的标识 / Id of the webhook
                 * @example 018cd1fb-f680-7000-8000-580000000016
                 */
                webhookId: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "graceHours": 24
                 *     }
                 */
                "application/json": components["schemas"]["SecretRotation"];
            };
        };
        responses: {
            /** @description 已更换 / Rotated */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "018cd1fb-f680-7000-8000-580000000016",
                     *       "url": "https://portal.shifan.example/nianbao",
                     *       "label": "区政府门户网站",
                     *       "types": [
                     *         "published",
                     *         "corrected"
                     *       ],
                     *       "organizationId": "01852d0b-6680-7000-8000-0c0000000003",
                     *       "paused": false,
                     *       "previousSecretExpiresAt": "2024-03-11T01:00:00.000Z",
                     *       "version": 2,
                     *       "createdAt": "2024-01-04T01:00:00.000Z",
                     *       "secret": "whsec_ksam22vDoLMq9+DZEiAw21DVqqb4tOmwBXgOXPuPcQ0="
                     *     }
                     */
                    "application/json": components["schemas"]["NewWebhook"];
                };
            };
            /** @description not-found：找不到所请求的资源；precondition-required：缺少 If-Match；precondition-failed：资源已被修改；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    importReport: {
        parameters: {
            query?: {
                /**
                 * @description 报告机关（标识、统一社会信用代码或名称），优先于识别结果 / The organization, by id, credit code or name
                 * @example 11371199MB0000609Y
                 */
                organizationId?: string;
                /**
                 * @description 报告年度，优先于识别结果 / The report year, instead of the one recognized
                 * @example 2023
                 */
                year?: number;
                /**
                 * @description 报告类别，默认为机关的 reportsTo / Kind of the report; by default the organization’s reportsTo
                 * @example own
                 */
                kind?: "own" | "consolidated";
                /**
                 * @description 是否保存为草稿 / Whether to save a draft
                 * @example true
                 */
                save?: boolean;
                /**
                 * @description 为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved
                 * @example true
                 */
                dryRun?: components["parameters"]["DryRun"];
            };
            header?: {
                /**
                 * @description 覆盖已有报告时必需 / The ETag of the report to change, if there is one
                 * @example "2-103fecb1.04e2aa3e"
                 */
                "if-match"?: string;
                /**
                 * @description 重试时带同一个键（如 UUID）：只办理一次，返回首次的结果，保留 24 小时 / The same key on every repetition: the request is executed once, and the first answer repeated for 24 hours
                 * @example 5f0d9a52-7c1e-4a39-9d2b-0c6f5a1e8b34
                 */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description 报告文件 / The file
                     */
                    file: string;
                };
                "text/html": string;
                "application/xhtml+xml": string;
                "text/markdown": string;
                "text/x-markdown": string;
                /**
                 * @example 示例市示范区应急管理局2023年政府信息公开工作年度报告
                 *     一、总体情况
                 *     2023年，本机关主动公开政府信息120条。
                 *     二、主动公开政府信息情况
                 *     信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
                 *     规章 | 0 | 0 | 0
                 *     行政规范性文件 | 1 | 0 | 8
                 *     三、收到和处理政府信息公开申请情况
                 *     一、本年新收政府信息公开申请数量 | 3 | 1 | 0 | 0 | 0 | 0 | 4
                 *     四、政府信息公开行政复议、行政诉讼情况
                 *     1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0
                 */
                "text/plain": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description 识别结果，未保存 / Read; nothing is saved */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "recognized": {
                     *         "organizationName": "示例市示范区应急管理局",
                     *         "organizationId": "01852d0b-6680-7000-8000-240000000009",
                     *         "year": 2023,
                     *         "edition": "2021",
                     *         "format": "text"
                     *       },
                     *       "counts": {
                     *         "cells": 28,
                     *         "missing": 172,
                     *         "unplaced": 0,
                     *         "remarks": 0,
                     *         "errors": 4,
                     *         "warnings": 3,
                     *         "information": 0
                     *       },
                     *       "findings": [
                     *         {
                     *           "key": "X-03-2.1.2.C3-2b6cd76ecd210fd4",
                     *           "rule": "X-03",
                     *           "severity": "warning",
                     *           "message": "“行政规范性文件”：上年现行有效 12＋本年制发 1－本年废止 0＝13，本年现行有效为 8，相差 5。",
                     *           "pointers": [
                     *             "/proactiveDisclosure/normativeDocuments/issued",
                     *             "/proactiveDisclosure/normativeDocuments/repealed"
                     *           ],
                     *           "left": 13,
                     *           "right": 8,
                     *           "difference": 5,
                     *           "suggestions": [],
                     *           "explanation": null
                     *         },
                     *         {
                     *           "key": "F-01-problemsAndImprovements-68cf5eaafb34a244",
                     *           "rule": "F-01",
                     *           "severity": "error",
                     *           "message": "“存在的主要问题及改进情况”空白。",
                     *           "pointers": [
                     *             "/narrative/problemsAndImprovements"
                     *           ],
                     *           "left": null,
                     *           "right": null,
                     *           "difference": null,
                     *           "suggestions": [],
                     *           "explanation": null
                     *         }
                     *       ],
                     *       "narrative": {
                     *         "preamble": null,
                     *         "overview": "2023年，本机关主动公开政府信息120条。",
                     *         "problemsAndImprovements": null,
                     *         "otherMatters": null,
                     *         "informationProcessingFee": {
                     *           "notices": null,
                     *           "amountCharged": null,
                     *           "amountReceived": null
                     *         }
                     *       },
                     *       "proactiveDisclosure": {
                     *         "regulations": {
                     *           "issued": 0,
                     *           "repealed": 0,
                     *           "inForce": 0
                     *         },
                     *         "normativeDocuments": {
                     *           "issued": 1,
                     *           "repealed": 0,
                     *           "inForce": 8
                     *         },
                     *         "administrativeLicenses": {
                     *           "decisions": null
                     *         },
                     *         "administrativePenalties": {
                     *           "decisions": null
                     *         },
                     *         "administrativeCompulsion": {
                     *           "decisions": null
                     *         },
                     *         "administrativeFees": {
                     *           "amount": null
                     *         }
                     *       },
                     *       "applicationStatistics": {
                     *         "newlyReceived": {
                     *           "naturalPerson": 3,
                     *           "commercialEnterprise": 1,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 4
                     *         },
                     *         "carriedOver": {
                     *           "naturalPerson": null,
                     *           "commercialEnterprise": null,
                     *           "researchInstitution": null,
                     *           "publicWelfareOrganization": null,
                     *           "legalServiceOrganization": null,
                     *           "otherOrganization": null,
                     *           "total": null
                     *         },
                     *         "outcomes": {
                     *           "granted": {
                     *             "naturalPerson": null,
                     *             "commercialEnterprise": null,
                     *             "researchInstitution": null,
                     *             "publicWelfareOrganization": null,
                     *             "legalServiceOrganization": null,
                     *             "otherOrganization": null,
                     *             "total": null
                     *           },
                     *           "partiallyGranted": {
                     *             "naturalPerson": null,
                     *             "commercialEnterprise": null,
                     *             "researchInstitution": null,
                     *             "publicWelfareOrganization": null,
                     *             "legalServiceOrganization": null,
                     *             "otherOrganization": null,
                     *             "total": null
                     *           },
                     *           "denied": {
                     *             "stateSecret": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "prohibitedByLaw": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "endangersSecurityOrStability": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "thirdPartyRights": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "internalAffairs": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "processInformation": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "enforcementFiles": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "administrativeInquiry": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             }
                     *           },
                     *           "unavailable": {
                     *             "notHeld": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "requiresCreation": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "unclearAfterCorrection": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             }
                     *           },
                     *           "notProcessed": {
                     *             "petitionOrComplaint": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "repeated": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "publicPublication": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "excessive": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "confirmation": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             }
                     *           },
                     *           "otherOutcomes": {
                     *             "correctionOverdue": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "feeOverdue": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "other": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             }
                     *           },
                     *           "total": {
                     *             "naturalPerson": null,
                     *             "commercialEnterprise": null,
                     *             "researchInstitution": null,
                     *             "publicWelfareOrganization": null,
                     *             "legalServiceOrganization": null,
                     *             "otherOrganization": null,
                     *             "total": null
                     *           }
                     *         },
                     *         "carriedForward": {
                     *           "naturalPerson": null,
                     *           "commercialEnterprise": null,
                     *           "researchInstitution": null,
                     *           "publicWelfareOrganization": null,
                     *           "legalServiceOrganization": null,
                     *           "otherOrganization": null,
                     *           "total": null
                     *         }
                     *       },
                     *       "reviewLitigation": {
                     *         "review": {
                     *           "upheld": 1,
                     *           "corrected": 0,
                     *           "other": 0,
                     *           "pending": 0,
                     *           "total": 1
                     *         },
                     *         "litigation": {
                     *           "direct": {
                     *             "upheld": 0,
                     *             "corrected": 0,
                     *             "other": 0,
                     *             "pending": 0,
                     *             "total": 0
                     *           },
                     *           "afterReview": {
                     *             "upheld": 0,
                     *             "corrected": 0,
                     *             "other": 0,
                     *             "pending": 0,
                     *             "total": 0
                     *           }
                     *         }
                     *       },
                     *       "remarks": [],
                     *       "unplaced": [],
                     *       "missing": [
                     *         "/proactiveDisclosure/administrativeLicenses/decisions",
                     *         "/proactiveDisclosure/administrativePenalties/decisions"
                     *       ],
                     *       "report": null,
                     *       "places": {
                     *         "/proactiveDisclosure/regulations/issued": "第6行",
                     *         "/proactiveDisclosure/regulations/repealed": "第6行"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ImportResult"];
                };
            };
            /** @description 已保存 / Read and saved */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "API-Version": components["headers"]["API-Version"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "recognized": {
                     *         "organizationName": "示例市示范区应急管理局",
                     *         "organizationId": "01852d0b-6680-7000-8000-240000000009",
                     *         "year": 2023,
                     *         "edition": "2021",
                     *         "format": "text"
                     *       },
                     *       "counts": {
                     *         "cells": 28,
                     *         "missing": 172,
                     *         "unplaced": 0,
                     *         "remarks": 0,
                     *         "errors": 4,
                     *         "warnings": 3,
                     *         "information": 0
                     *       },
                     *       "findings": [
                     *         {
                     *           "key": "X-03-2.1.2.C3-2b6cd76ecd210fd4",
                     *           "rule": "X-03",
                     *           "severity": "warning",
                     *           "message": "“行政规范性文件”：上年现行有效 12＋本年制发 1－本年废止 0＝13，本年现行有效为 8，相差 5。",
                     *           "pointers": [
                     *             "/proactiveDisclosure/normativeDocuments/issued",
                     *             "/proactiveDisclosure/normativeDocuments/repealed"
                     *           ],
                     *           "left": 13,
                     *           "right": 8,
                     *           "difference": 5,
                     *           "suggestions": [],
                     *           "explanation": null
                     *         },
                     *         {
                     *           "key": "F-01-problemsAndImprovements-68cf5eaafb34a244",
                     *           "rule": "F-01",
                     *           "severity": "error",
                     *           "message": "“存在的主要问题及改进情况”空白。",
                     *           "pointers": [
                     *             "/narrative/problemsAndImprovements"
                     *           ],
                     *           "left": null,
                     *           "right": null,
                     *           "difference": null,
                     *           "suggestions": [],
                     *           "explanation": null
                     *         }
                     *       ],
                     *       "narrative": {
                     *         "preamble": null,
                     *         "overview": "2023年，本机关主动公开政府信息120条。",
                     *         "problemsAndImprovements": null,
                     *         "otherMatters": null,
                     *         "informationProcessingFee": {
                     *           "notices": null,
                     *           "amountCharged": null,
                     *           "amountReceived": null
                     *         }
                     *       },
                     *       "proactiveDisclosure": {
                     *         "regulations": {
                     *           "issued": 0,
                     *           "repealed": 0,
                     *           "inForce": 0
                     *         },
                     *         "normativeDocuments": {
                     *           "issued": 1,
                     *           "repealed": 0,
                     *           "inForce": 8
                     *         },
                     *         "administrativeLicenses": {
                     *           "decisions": null
                     *         },
                     *         "administrativePenalties": {
                     *           "decisions": null
                     *         },
                     *         "administrativeCompulsion": {
                     *           "decisions": null
                     *         },
                     *         "administrativeFees": {
                     *           "amount": null
                     *         }
                     *       },
                     *       "applicationStatistics": {
                     *         "newlyReceived": {
                     *           "naturalPerson": 3,
                     *           "commercialEnterprise": 1,
                     *           "researchInstitution": 0,
                     *           "publicWelfareOrganization": 0,
                     *           "legalServiceOrganization": 0,
                     *           "otherOrganization": 0,
                     *           "total": 4
                     *         },
                     *         "carriedOver": {
                     *           "naturalPerson": null,
                     *           "commercialEnterprise": null,
                     *           "researchInstitution": null,
                     *           "publicWelfareOrganization": null,
                     *           "legalServiceOrganization": null,
                     *           "otherOrganization": null,
                     *           "total": null
                     *         },
                     *         "outcomes": {
                     *           "granted": {
                     *             "naturalPerson": null,
                     *             "commercialEnterprise": null,
                     *             "researchInstitution": null,
                     *             "publicWelfareOrganization": null,
                     *             "legalServiceOrganization": null,
                     *             "otherOrganization": null,
                     *             "total": null
                     *           },
                     *           "partiallyGranted": {
                     *             "naturalPerson": null,
                     *             "commercialEnterprise": null,
                     *             "researchInstitution": null,
                     *             "publicWelfareOrganization": null,
                     *             "legalServiceOrganization": null,
                     *             "otherOrganization": null,
                     *             "total": null
                     *           },
                     *           "denied": {
                     *             "stateSecret": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "prohibitedByLaw": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "endangersSecurityOrStability": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "thirdPartyRights": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "internalAffairs": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "processInformation": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "enforcementFiles": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "administrativeInquiry": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             }
                     *           },
                     *           "unavailable": {
                     *             "notHeld": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "requiresCreation": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "unclearAfterCorrection": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             }
                     *           },
                     *           "notProcessed": {
                     *             "petitionOrComplaint": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "repeated": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "publicPublication": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "excessive": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "confirmation": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             }
                     *           },
                     *           "otherOutcomes": {
                     *             "correctionOverdue": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "feeOverdue": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "other": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             }
                     *           },
                     *           "total": {
                     *             "naturalPerson": null,
                     *             "commercialEnterprise": null,
                     *             "researchInstitution": null,
                     *             "publicWelfareOrganization": null,
                     *             "legalServiceOrganization": null,
                     *             "otherOrganization": null,
                     *             "total": null
                     *           }
                     *         },
                     *         "carriedForward": {
                     *           "naturalPerson": null,
                     *           "commercialEnterprise": null,
                     *           "researchInstitution": null,
                     *           "publicWelfareOrganization": null,
                     *           "legalServiceOrganization": null,
                     *           "otherOrganization": null,
                     *           "total": null
                     *         }
                     *       },
                     *       "reviewLitigation": {
                     *         "review": {
                     *           "upheld": 1,
                     *           "corrected": 0,
                     *           "other": 0,
                     *           "pending": 0,
                     *           "total": 1
                     *         },
                     *         "litigation": {
                     *           "direct": {
                     *             "upheld": 0,
                     *             "corrected": 0,
                     *             "other": 0,
                     *             "pending": 0,
                     *             "total": 0
                     *           },
                     *           "afterReview": {
                     *             "upheld": 0,
                     *             "corrected": 0,
                     *             "other": 0,
                     *             "pending": 0,
                     *             "total": 0
                     *           }
                     *         }
                     *       },
                     *       "remarks": [],
                     *       "unplaced": [],
                     *       "missing": [
                     *         "/proactiveDisclosure/administrativeLicenses/decisions",
                     *         "/proactiveDisclosure/administrativePenalties/decisions"
                     *       ],
                     *       "report": {
                     *         "id": "018e25df-ae80-7000-8000-080000000002",
                     *         "organizationId": "01852d0b-6680-7000-8000-240000000009",
                     *         "year": 2023,
                     *         "kind": "own",
                     *         "edition": "2021",
                     *         "title": "示例市示范区应急管理局2023年政府信息公开工作年度报告",
                     *         "status": "draft",
                     *         "version": 1,
                     *         "computed": [],
                     *         "carriedIn": null,
                     *         "findings": {
                     *           "errors": 5,
                     *           "warnings": 4,
                     *           "information": 0
                     *         },
                     *         "ruleSetVersion": "3.2.0+740de44325e51779",
                     *         "createdAt": "2024-03-10T01:00:00.000Z",
                     *         "updatedAt": "2024-03-10T01:00:00.000Z",
                     *         "submittedAt": null,
                     *         "publishedAt": null,
                     *         "signOff": null,
                     *         "narrative": {
                     *           "preamble": null,
                     *           "overview": "2023年，本机关主动公开政府信息120条。",
                     *           "problemsAndImprovements": null,
                     *           "otherMatters": null,
                     *           "informationProcessingFee": {
                     *             "notices": null,
                     *             "amountCharged": null,
                     *             "amountReceived": null
                     *           }
                     *         },
                     *         "proactiveDisclosure": {
                     *           "regulations": {
                     *             "issued": 0,
                     *             "repealed": 0,
                     *             "inForce": 0
                     *           },
                     *           "normativeDocuments": {
                     *             "issued": 1,
                     *             "repealed": 0,
                     *             "inForce": 8
                     *           },
                     *           "administrativeLicenses": {
                     *             "decisions": null
                     *           },
                     *           "administrativePenalties": {
                     *             "decisions": null
                     *           },
                     *           "administrativeCompulsion": {
                     *             "decisions": null
                     *           },
                     *           "administrativeFees": {
                     *             "amount": null
                     *           }
                     *         },
                     *         "applicationStatistics": {
                     *           "newlyReceived": {
                     *             "naturalPerson": 3,
                     *             "commercialEnterprise": 1,
                     *             "researchInstitution": 0,
                     *             "publicWelfareOrganization": 0,
                     *             "legalServiceOrganization": 0,
                     *             "otherOrganization": 0,
                     *             "total": 4
                     *           },
                     *           "carriedOver": {
                     *             "naturalPerson": null,
                     *             "commercialEnterprise": null,
                     *             "researchInstitution": null,
                     *             "publicWelfareOrganization": null,
                     *             "legalServiceOrganization": null,
                     *             "otherOrganization": null,
                     *             "total": null
                     *           },
                     *           "outcomes": {
                     *             "granted": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "partiallyGranted": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             },
                     *             "denied": {
                     *               "stateSecret": {
                     *                 "naturalPerson": null,
                     *                 "commercialEnterprise": null,
                     *                 "researchInstitution": null,
                     *                 "publicWelfareOrganization": null,
                     *                 "legalServiceOrganization": null,
                     *                 "otherOrganization": null,
                     *                 "total": null
                     *               },
                     *               "prohibitedByLaw": {
                     *                 "naturalPerson": null,
                     *                 "commercialEnterprise": null,
                     *                 "researchInstitution": null,
                     *                 "publicWelfareOrganization": null,
                     *                 "legalServiceOrganization": null,
                     *                 "otherOrganization": null,
                     *                 "total": null
                     *               },
                     *               "endangersSecurityOrStability": {
                     *                 "naturalPerson": null,
                     *                 "commercialEnterprise": null,
                     *                 "researchInstitution": null,
                     *                 "publicWelfareOrganization": null,
                     *                 "legalServiceOrganization": null,
                     *                 "otherOrganization": null,
                     *                 "total": null
                     *               },
                     *               "thirdPartyRights": {
                     *                 "naturalPerson": null,
                     *                 "commercialEnterprise": null,
                     *                 "researchInstitution": null,
                     *                 "publicWelfareOrganization": null,
                     *                 "legalServiceOrganization": null,
                     *                 "otherOrganization": null,
                     *                 "total": null
                     *               },
                     *               "internalAffairs": {
                     *                 "naturalPerson": null,
                     *                 "commercialEnterprise": null,
                     *                 "researchInstitution": null,
                     *                 "publicWelfareOrganization": null,
                     *                 "legalServiceOrganization": null,
                     *                 "otherOrganization": null,
                     *                 "total": null
                     *               },
                     *               "processInformation": {
                     *                 "naturalPerson": null,
                     *                 "commercialEnterprise": null,
                     *                 "researchInstitution": null,
                     *                 "publicWelfareOrganization": null,
                     *                 "legalServiceOrganization": null,
                     *                 "otherOrganization": null,
                     *                 "total": null
                     *               },
                     *               "enforcementFiles": {
                     *                 "naturalPerson": null,
                     *                 "commercialEnterprise": null,
                     *                 "researchInstitution": null,
                     *                 "publicWelfareOrganization": null,
                     *                 "legalServiceOrganization": null,
                     *                 "otherOrganization": null,
                     *                 "total": null
                     *               },
                     *               "administrativeInquiry": {
                     *                 "naturalPerson": null,
                     *                 "commercialEnterprise": null,
                     *                 "researchInstitution": null,
                     *                 "publicWelfareOrganization": null,
                     *                 "legalServiceOrganization": null,
                     *                 "otherOrganization": null,
                     *                 "total": null
                     *               }
                     *             },
                     *             "unavailable": {
                     *               "notHeld": {
                     *                 "naturalPerson": null,
                     *                 "commercialEnterprise": null,
                     *                 "researchInstitution": null,
                     *                 "publicWelfareOrganization": null,
                     *                 "legalServiceOrganization": null,
                     *                 "otherOrganization": null,
                     *                 "total": null
                     *               },
                     *               "requiresCreation": {
                     *                 "naturalPerson": null,
                     *                 "commercialEnterprise": null,
                     *                 "researchInstitution": null,
                     *                 "publicWelfareOrganization": null,
                     *                 "legalServiceOrganization": null,
                     *                 "otherOrganization": null,
                     *                 "total": null
                     *               },
                     *               "unclearAfterCorrection": {
                     *                 "naturalPerson": null,
                     *                 "commercialEnterprise": null,
                     *                 "researchInstitution": null,
                     *                 "publicWelfareOrganization": null,
                     *                 "legalServiceOrganization": null,
                     *                 "otherOrganization": null,
                     *                 "total": null
                     *               }
                     *             },
                     *             "notProcessed": {
                     *               "petitionOrComplaint": {
                     *                 "naturalPerson": null,
                     *                 "commercialEnterprise": null,
                     *                 "researchInstitution": null,
                     *                 "publicWelfareOrganization": null,
                     *                 "legalServiceOrganization": null,
                     *                 "otherOrganization": null,
                     *                 "total": null
                     *               },
                     *               "repeated": {
                     *                 "naturalPerson": null,
                     *                 "commercialEnterprise": null,
                     *                 "researchInstitution": null,
                     *                 "publicWelfareOrganization": null,
                     *                 "legalServiceOrganization": null,
                     *                 "otherOrganization": null,
                     *                 "total": null
                     *               },
                     *               "publicPublication": {
                     *                 "naturalPerson": null,
                     *                 "commercialEnterprise": null,
                     *                 "researchInstitution": null,
                     *                 "publicWelfareOrganization": null,
                     *                 "legalServiceOrganization": null,
                     *                 "otherOrganization": null,
                     *                 "total": null
                     *               },
                     *               "excessive": {
                     *                 "naturalPerson": null,
                     *                 "commercialEnterprise": null,
                     *                 "researchInstitution": null,
                     *                 "publicWelfareOrganization": null,
                     *                 "legalServiceOrganization": null,
                     *                 "otherOrganization": null,
                     *                 "total": null
                     *               },
                     *               "confirmation": {
                     *                 "naturalPerson": null,
                     *                 "commercialEnterprise": null,
                     *                 "researchInstitution": null,
                     *                 "publicWelfareOrganization": null,
                     *                 "legalServiceOrganization": null,
                     *                 "otherOrganization": null,
                     *                 "total": null
                     *               }
                     *             },
                     *             "otherOutcomes": {
                     *               "correctionOverdue": {
                     *                 "naturalPerson": null,
                     *                 "commercialEnterprise": null,
                     *                 "researchInstitution": null,
                     *                 "publicWelfareOrganization": null,
                     *                 "legalServiceOrganization": null,
                     *                 "otherOrganization": null,
                     *                 "total": null
                     *               },
                     *               "feeOverdue": {
                     *                 "naturalPerson": null,
                     *                 "commercialEnterprise": null,
                     *                 "researchInstitution": null,
                     *                 "publicWelfareOrganization": null,
                     *                 "legalServiceOrganization": null,
                     *                 "otherOrganization": null,
                     *                 "total": null
                     *               },
                     *               "other": {
                     *                 "naturalPerson": null,
                     *                 "commercialEnterprise": null,
                     *                 "researchInstitution": null,
                     *                 "publicWelfareOrganization": null,
                     *                 "legalServiceOrganization": null,
                     *                 "otherOrganization": null,
                     *                 "total": null
                     *               }
                     *             },
                     *             "total": {
                     *               "naturalPerson": null,
                     *               "commercialEnterprise": null,
                     *               "researchInstitution": null,
                     *               "publicWelfareOrganization": null,
                     *               "legalServiceOrganization": null,
                     *               "otherOrganization": null,
                     *               "total": null
                     *             }
                     *           },
                     *           "carriedForward": {
                     *             "naturalPerson": null,
                     *             "commercialEnterprise": null,
                     *             "researchInstitution": null,
                     *             "publicWelfareOrganization": null,
                     *             "legalServiceOrganization": null,
                     *             "otherOrganization": null,
                     *             "total": null
                     *           }
                     *         },
                     *         "reviewLitigation": {
                     *           "review": {
                     *             "upheld": 1,
                     *             "corrected": 0,
                     *             "other": 0,
                     *             "pending": 0,
                     *             "total": 1
                     *           },
                     *           "litigation": {
                     *             "direct": {
                     *               "upheld": 0,
                     *               "corrected": 0,
                     *               "other": 0,
                     *               "pending": 0,
                     *               "total": 0
                     *             },
                     *             "afterReview": {
                     *               "upheld": 0,
                     *               "corrected": 0,
                     *               "other": 0,
                     *               "pending": 0,
                     *               "total": 0
                     *             }
                     *           }
                     *         },
                     *         "organization": {
                     *           "id": "01852d0b-6680-7000-8000-240000000009",
                     *           "name": "示例市示范区应急管理局",
                     *           "code": "11371199MB0000609Y"
                     *         },
                     *         "dueDate": "2024-01-20",
                     *         "exemptUntil": null,
                     *         "overdue": true,
                     *         "daysLate": 50,
                     *         "allowedActions": [
                     *           "update",
                     *           "delete"
                     *         ]
                     *       },
                     *       "places": {
                     *         "/proactiveDisclosure/regulations/issued": "第6行",
                     *         "/proactiveDisclosure/regulations/repealed": "第6行"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ImportResult"];
                };
            };
            /** @description document-unreadable：文件无法读取；document-too-complex：文件结构过于复杂；work-too-heavy：处理所需的时间或内存超出限制；import-unidentified：无法确定报告所属机关或年度；organization-unknown：机关不在名录中；organization-ambiguous：有多个机关符合此名称；year-unsupported：该年度没有统一格式；not-found：找不到所请求的资源；report-exists：该机关该年度的报告已存在；edition-mismatch：报告使用的格式版本与年度不符；precondition-failed：资源已被修改；state-refused：报告的当前状态不允许此操作；storage-full：存储空间不足，改动未保存；各操作共有的错误 / errors of every operation */
            default: components["responses"]["Problem"];
        };
    };
    receiveChange: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 消息编号：同一变更每次推送都相同，供去重 / The id of the message: the same for each repetition of a change
                 * @example 018cd1fb-f680-7000-8000-580000000016_10
                 */
                "webhook-id": string;
                /**
                 * @description 推送时间，Unix 秒；相差五分钟以上的应拒绝 / When it was sent, in Unix seconds; refuse it when that is more than five minutes off
                 * @example 1710032400
                 */
                "webhook-timestamp": string;
                /**
                 * @description 签名，以空格分隔，有一个相符即可：v1, 加 HMAC-SHA256(密钥, "{webhook-id}.{webhook-timestamp}.{正文}") 的 base64 / Signatures separated by spaces, of which one must match: v1, and the base64 of HMAC-SHA256(secret, "{webhook-id}.{webhook-timestamp}.{body}")
                 * @example v1,OV91yoLQkEO9RZDMxVXZVIsJVJ1epowHz0HCnmW+e24=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "cursor": "Y2hhbmdlczoxMA",
                 *       "occurredAt": "2024-01-18T08:00:00.000Z",
                 *       "type": "published",
                 *       "report": {
                 *         "id": "018cd1fb-f680-7000-8000-68000000001a",
                 *         "version": 4,
                 *         "url": "/v1/reports/018cd1fb-f680-7000-8000-68000000001a"
                 *       },
                 *       "organization": {
                 *         "id": "01852d0b-6680-7000-8000-140000000005",
                 *         "name": "示例市示范区教育局",
                 *         "code": "11371199MB0000203M"
                 *       },
                 *       "year": 2023,
                 *       "kind": "own",
                 *       "supersedes": null
                 *     }
                 */
                "application/json": components["schemas"]["Change"];
            };
        };
        responses: {
            /** @description 送达；应答正文不读 / Delivered; the body is not used */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 未送达：不跟随重定向，同样重试 / Not delivered: it is tried again; redirects are not followed */
            "3XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 未送达：间隔渐长地重试，多次失败后放弃 / Not delivered: it is tried again at growing intervals, and finally given up */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 未送达：间隔渐长地重试，多次失败后放弃 / Not delivered: it is tried again at growing intervals, and finally given up */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receivePing: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 消息编号：同一变更每次推送都相同，供去重 / The id of the message: the same for each repetition of a change
                 * @example ping_018e25df-ae80-7000-8000-080000000002
                 */
                "webhook-id": string;
                /**
                 * @description 推送时间，Unix 秒；相差五分钟以上的应拒绝 / When it was sent, in Unix seconds; refuse it when that is more than five minutes off
                 * @example 1710032400
                 */
                "webhook-timestamp": string;
                /**
                 * @description 签名，以空格分隔，有一个相符即可：v1, 加 HMAC-SHA256(密钥, "{webhook-id}.{webhook-timestamp}.{正文}") 的 base64 / Signatures separated by spaces, of which one must match: v1, and the base64 of HMAC-SHA256(secret, "{webhook-id}.{webhook-timestamp}.{body}")
                 * @example v1,J+DFeqG0Xzm6Mrb7f8ZDoiDGmsB5VQIZj8HyU3BKzeE=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "ping",
                 *       "webhookId": "018cd1fb-f680-7000-8000-580000000016",
                 *       "occurredAt": "2024-03-10T01:00:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["Ping"];
            };
        };
        responses: {
            /** @description 送达；应答正文不读 / Delivered; the body is not used */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 未送达；状态码在测试的结果中 / Not delivered; the status is in the result of the test */
            "3XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 未送达；状态码在测试的结果中 / Not delivered; the status is in the result of the test */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 未送达；状态码在测试的结果中 / Not delivered; the status is in the result of the test */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
