//! The words of a call, as the contract lists them.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Gần Dân không cần cửa sổ: nhập, xuất, kiểm tra phiên tiếp xúc và dữ liệu.
#[derive(Debug, Parser)]
#[command(name = "gandan", version, disable_help_subcommand = true)]
pub struct Words {
    /// Thư mục dữ liệu (mặc định: biến `GANDAN_DATA_DIR`, hoặc thư mục của hệ thống)
    #[arg(long, global = true, value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    /// Trả lời và báo lỗi bằng JSON
    #[arg(long, global = true)]
    pub json: bool,
    /// Ngôn ngữ của câu trả lời
    #[arg(long, global = true, value_enum, default_value = "vi")]
    pub lang: LangWord,
    /// Việc cần làm
    #[command(subcommand)]
    pub command: Command,
}

/// vi or en.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum LangWord {
    /// Tiếng Việt
    Vi,
    /// English
    En,
}

/// What is to be done, by noun.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Phiên tiếp xúc
    #[command(subcommand)]
    Session(SessionCommand),
    /// Ý kiến
    #[command(subcommand)]
    Opinion(OpinionCommand),
    /// Lĩnh vực
    #[command(subcommand)]
    Topic(TopicCommand),
    /// Dữ liệu
    #[command(subcommand)]
    Db(DbCommand),
}

/// What is to be done with sessions.
#[derive(Debug, Subcommand)]
pub enum SessionCommand {
    /// Nhập một phiên từ tệp gandan.session/1; in mã phiên
    Import {
        /// Tệp, hoặc - để đọc từ đầu vào chuẩn
        #[arg(value_name = "FILE|-", allow_hyphen_values = true)]
        file: PathBuf,
    },
    /// Liệt kê các phiên
    List,
    /// Xuất một phiên ra tệp
    Export(ExportWords),
    /// Những gì còn thiếu trước khi hoàn thành biên bản
    Check {
        /// Mã phiên
        #[arg(value_name = "ID")]
        id: String,
    },
}

/// How a session is exported.
#[derive(Debug, Args)]
pub struct ExportWords {
    /// Mã phiên
    #[arg(value_name = "ID")]
    pub id: String,
    /// Tệp ghi ra, hoặc - để ghi ra đầu ra chuẩn
    #[arg(short, long, value_name = "FILE", allow_hyphen_values = true)]
    pub output: PathBuf,
    /// Loại văn bản: minutes (biên bản)
    #[arg(long, value_name = "PAPER", default_value = "minutes")]
    pub paper: String,
    /// Định dạng (mặc định: theo đuôi tệp, không thì docx)
    #[arg(long, value_enum)]
    pub format: Option<FormatWord>,
    /// Thứ tự ý kiến
    #[arg(long, value_enum, default_value = "spoken")]
    pub order: OrderWord,
    /// Mức đầy đủ (mặc định: full cho văn bản, units cho json)
    #[arg(long, value_enum)]
    pub copy: Option<CopyWord>,
    /// Thời điểm ghi trong văn bản, RFC 3339 (mặc định: bây giờ)
    #[arg(long, value_name = "RFC3339", value_parser = chrono::DateTime::parse_from_rfc3339)]
    pub date: Option<chrono::DateTime<chrono::FixedOffset>>,
}

/// Formats of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FormatWord {
    /// Word
    Docx,
    /// PDF
    Pdf,
    /// Excel
    Xlsx,
    /// gandan.session/1
    Json,
}

/// Orders of opinions.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum OrderWord {
    /// Theo diễn biến
    Spoken,
    /// Theo lĩnh vực
    Topic,
    /// Theo thẩm quyền
    Authority,
}

/// How much of a session a copy holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CopyWord {
    /// Đầy đủ, kể cả tố cáo
    Full,
    /// Cho các đơn vị, không có tố cáo
    Units,
    /// Công khai, không có tố cáo và thông tin cá nhân
    Public,
}

/// What is to be done with opinions.
#[derive(Debug, Subcommand)]
pub enum OpinionCommand {
    /// Tìm ý kiến
    Search {
        /// Từ cần tìm
        #[arg(value_name = "QUERY")]
        query: String,
        /// Nhiều nhất bao nhiêu ý kiến
        #[arg(long, value_name = "N")]
        limit: Option<u32>,
    },
    /// Tìm ý kiến giống nhau
    Similar {
        /// Nội dung
        #[arg(long, value_name = "TEXT")]
        text: String,
        /// Nhiều nhất bao nhiêu ý kiến
        #[arg(long, value_name = "N")]
        limit: Option<u32>,
    },
}

/// What is to be done with topics.
#[derive(Debug, Subcommand)]
pub enum TopicCommand {
    /// Gợi ý lĩnh vực
    Suggest {
        /// Nội dung
        #[arg(long, value_name = "TEXT")]
        text: String,
    },
    /// Đánh giá gợi ý trên một tệp
    Evaluate {
        /// Tệp .jsonl
        #[arg(value_name = "FILE.jsonl")]
        file: PathBuf,
        /// Học trước từ tệp này
        #[arg(long, value_name = "FILE2")]
        correct: Option<PathBuf>,
    },
}

/// What is to be done with the data folder.
#[derive(Debug, Subcommand)]
pub enum DbCommand {
    /// Kiểm tra dữ liệu
    Check,
    /// Sao lưu
    Backup {
        /// Tệp
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Khôi phục
    Restore {
        /// Tệp
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Sinh dữ liệu thử
    Generate {
        /// Bao nhiêu ý kiến
        #[arg(long, value_name = "N")]
        opinions: u32,
        /// Số khởi đầu; cùng số thì cùng dữ liệu
        #[arg(long, value_name = "S")]
        seed: u64,
    },
}
